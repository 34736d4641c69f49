package io.riskgate.enforcement.oracle;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.Step;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.RowsInMemory;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Runs the core and the oracle over the same inputs and stops at the first difference. */
final class Comparison {
    static final int WINDOW_DAYS = 120;
    private static final double TOLERANCE_RATIO = 1e-9;
    private static final Set<CheckCode> STANDING = EnumSet.of(CheckCode.STRATEGY_HEALTH, CheckCode.CAPITAL_ROLLOUT);

    private final RowsInMemory rows = new RowsInMemory(WINDOW_DAYS);
    private final PartitionCore core = new PartitionCore(new PartitionState(WINDOW_DAYS), rows);
    private final PlainPartition oracle;
    /** How often each first veto was given, so that a run that tests nothing shows. */
    final TreeMap<String, Integer> reasons = new TreeMap<>();

    private Comparison(PlainPartition oracle) {
        this.oracle = oracle;
    }

    /** The first difference, or an empty text. */
    static String firstDifference(List<RiskEvent> events, Supplier<PlainPartition> oracle) {
        return run(events, oracle, new TreeMap<>());
    }

    static String run(List<RiskEvent> events, Supplier<PlainPartition> oracle, TreeMap<String, Integer> reasons) {
        var comparison = new Comparison(oracle.get());
        for (int i = 0; i < events.size(); i++) {
            String difference = comparison.take(events.get(i));
            if (!difference.isEmpty()) {
                return "input " + i + " " + events.get(i) + ": " + difference;
            }
        }
        comparison.reasons.forEach((reason, times) -> reasons.merge(reason, times, Integer::sum));
        return comparison.stateDifference();
    }

    private String take(RiskEvent event) {
        if (event instanceof OrderSubmitted order) {
            PlainPartition.Expected expected = oracle.expect(order);
            Step step = step(event);
            Output.DecisionMade answer = GivenPortfolio.answers(step).get(0);
            String difference = difference(expected, answer);
            if (difference.isEmpty()) {
                oracle.answered(order, answer.decision().isApproved());
            }
            return difference;
        }
        step(event);
        event.dispatch(oracle);
        return latchDifference();
    }

    private Step step(RiskEvent event) {
        Step step = core.step(event);
        rows.write(step);
        return step;
    }

    private String difference(PlainPartition.Expected expected, Output.DecisionMade answer) {
        Decision decision = answer.decision();
        if (expected.repeated() != answer.repeated()) {
            return "repeated is " + answer.repeated() + ", expected " + expected.repeated();
        }
        if (answer.repeated()) {
            return "";
        }
        reasons.merge(decision.reason(), 1, Integer::sum);
        double scale = 0;
        List<CheckResult> judged = decision.results().stream()
                .filter(result -> !STANDING.contains(result.code()))
                .toList();
        for (int i = 0; i < expected.results().size(); i++) {
            CheckResult want = expected.results().get(i);
            CheckResult got = answerOf(decision, want.code());
            scale = want.code().name().equals("GROSS_EXPOSURE") ? want.observed() : scale;
            boolean same = want.code() == got.code()
                    && (want.verdict() == got.verdict() || expected.ambiguous())
                    && near(want.observed(), got.observed(), scale)
                    && near(want.limit(), got.limit(), 0);
            if (!same) {
                return "expected " + want + ", got " + got;
            }
        }
        boolean wanted = expected.approved() && hasStanding(decision);
        return wanted == decision.isApproved() || expected.ambiguous() ? "" : "outcome " + decision;
    }

    /** Taken from the answer: the health of strategies has tests of its own and is nothing that the oracle keeps. */
    private static boolean hasStanding(Decision decision) {
        return decision.results().stream()
                .filter(result -> STANDING.contains(result.code()))
                .allMatch(CheckResult::passed);
    }

    private static CheckResult answerOf(Decision decision, CheckCode code) {
        return decision.results().stream()
                .filter(result -> result.code() == code)
                .findFirst()
                .orElseThrow();
    }

    /** A tail figure of a nearly hedged book is as exact as the exposures that cancel in it. */
    private static boolean near(double want, double got, double gross) {
        return Math.abs(want - got) <= TOLERANCE_RATIO * Math.max(Math.max(1, Math.abs(want)), 1e-3 * gross);
    }

    private String latchDifference() {
        TreeSet<String> latched = new TreeSet<>();
        for (KillLatch latch : core.state().latches().all()) {
            latched.add(latch.scope().toString());
        }
        return latched.equals(oracle.halted) ? "" : "latches " + latched + ", expected " + oracle.halted;
    }

    private String stateDifference() {
        for (PortfolioBook book : core.state().books()) {
            PlainPortfolio plain = oracle.portfolio(book.portfolioId());
            for (var entry : plain.positions.entrySet()) {
                var position = book.position(entry.getKey());
                PlainPosition want = entry.getValue();
                boolean same = want.quantity.compareTo(position.quantity().units()) == 0
                        && want.cost.compareTo(position.costQuote().decimal()) == 0
                        && want.realizedBase.compareTo(position.realizedBase().decimal()) == 0
                        && want.unconverted.compareTo(
                                        position.unconvertedQuote().decimal())
                                == 0
                        && want.fills == position.fillCount();
                if (!same) {
                    return "position " + position + " of " + entry.getKey() + ", expected quantity " + want.quantity
                            + " cost " + want.cost + " realized " + want.realizedBase;
                }
            }
            if (plain.equity != null
                    && plain.equity.compareTo(book.equity().equity().decimal()) != 0) {
                return "equity " + book.equity() + ", expected " + plain.equity;
            }
            if (plain.working.size() != book.openOrders().size()) {
                return "open orders " + book.openOrders() + ", expected " + plain.working;
            }
        }
        return "";
    }
}
