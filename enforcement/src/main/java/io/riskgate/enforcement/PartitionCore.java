package io.riskgate.enforcement;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.GovernanceActivated;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.KeyRingReplaced;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.event.OrderMalformed;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.event.ReviewReceived;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.event.SignalReceived;
import io.riskgate.enforcement.event.StressReported;
import io.riskgate.enforcement.governance.PortfolioGovernance;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.stress.StressReport;
import java.util.List;
import java.util.function.Consumer;

/**
 * The whole behavior of one portfolio partition: one input in, changed rows and outputs out, nothing else.
 *
 * <p>Deterministic: the same inputs in the same order give the same steps, bit for bit. The service, replay and
 * simulation all run this class. Nothing is thrown for an event: a fold that fails halts what it concerned and refuses
 * the input. What {@link PartitionMemory} throws does pass, because a store that fails is the shell's matter.
 */
public final class PartitionCore implements RiskEvent.Handler<Step> {
    private static final long WEEK_MILLIS = 7 * 86_400_000L;

    private final PartitionState state;
    private final PartitionMemory memory;
    private final OrderDesk orders;
    private final FillDesk fills;
    private final ControlDesk control;
    private final GovernanceDesk governance;
    private final StrategyDesk strategies;
    private final SignalDesk signals;
    private final KillDesk kill;
    private final EquityMarking equity;

    public PartitionCore(PartitionState state, PartitionMemory memory) {
        this.state = state;
        this.memory = memory;
        this.governance = new GovernanceDesk(state);
        this.strategies = new StrategyDesk(state);
        this.kill = new KillDesk(state);
        this.equity = new EquityMarking(kill);
        this.orders = new OrderDesk(state, strategies, governance, kill);
        this.signals = new SignalDesk(state, orders, strategies);
        this.fills = new FillDesk(state);
        this.control = new ControlDesk(state, kill);
    }

    public Step step(RiskEvent event) {
        return event.dispatch(this);
    }

    /**
     * What the decision on an order would be as of the last input; nothing is kept, told or reserved.
     *
     * @throws RuntimeException where the order's decision would fail
     */
    public Decision wouldDecide(OrderSubmitted order) {
        return orders.wouldDecide(order);
    }

    public PartitionState state() {
        return state;
    }

    @Override
    public Step on(OrderSubmitted order) {
        Decision before = memory.decisionOf(order.orderId());
        Step step = new Step(state);
        HaltScope scope = HaltScope.portfolio(order.origin().portfolioId());
        if (!runner(order, step).run(scope, () -> orders.decide(order, before, step))) {
            orders.refuse(order, before, step);
        }
        return step;
    }

    @Override
    public Step on(OrderMalformed order) {
        Decision before = memory.decisionOf(order.orderId());
        return folded(
                HaltScope.portfolio(order.origin().portfolioId()), order, step -> orders.refuse(order, before, step));
    }

    @Override
    public Step on(CancelRequested cancel) {
        Decision before = memory.decisionOf(cancel.orderId());
        return folded(
                HaltScope.portfolio(cancel.origin().portfolioId()), cancel, step -> orders.grant(cancel, before, step));
    }

    @Override
    public Step on(FillReceived fill) {
        String before = memory.fingerprintOf(fill.executionId());
        HaltScope scope = HaltScope.portfolio(fill.origin().portfolioId());
        return folded(scope, fill, step -> {
            kill.before(state.book(fill.origin().portfolioId()), fill.eventTimeMillis(), step);
            boolean isNew = fills.fold(fill, before, step);
            PortfolioBook book = state.book(fill.origin().portfolioId());
            if (isNew && book != null) {
                strategies.traded(fill, step);
                // By itself: the position stands even where it cannot be valued.
                runner(fill, step).run(scope, () -> {
                    revalue(book, fill, true, step);
                    kill.afterFill(fill, book, step);
                });
            }
        });
    }

    @Override
    public Step on(OrderClosed closed) {
        String before = memory.fingerprintOf(closed.executionId());
        return folded(
                HaltScope.portfolio(closed.origin().portfolioId()), closed, step -> fills.close(closed, before, step));
    }

    @Override
    public Step on(MarketStateUpdated market) {
        return folded(HaltScope.FIRM, market, step -> {
            boolean newWeek = isNewWeek(state.market().eventTimeMillis(), market.eventTimeMillis());
            activeBooks().forEach(book -> kill.before(book, market.eventTimeMillis(), step));
            step.change(new StateChange.MarketAdvanced(market));
            orders.expire(step);
            for (PortfolioBook book : activeBooks()) {
                // Each by itself: a portfolio that cannot be valued must not keep the others from being halted.
                HaltScope scope = HaltScope.portfolio(book.portfolioId());
                runner(market, step).run(scope, () -> {
                    revalue(book, market, market.bar() != null, step);
                    kill.afterMarket(book, market.eventTimeMillis(), market.bar() != null, step);
                });
                if (market.bar() != null) {
                    runner(market, step).run(scope, () -> closeDay(book, market, newWeek, step));
                }
            }
        });
    }

    private void closeDay(PortfolioBook book, MarketStateUpdated market, boolean newWeek, Step step) {
        PortfolioGovernance governed = state.governance().portfolio(book.portfolioId());
        if (governed != null) {
            governance.dayClosed(governed, market.eventTimeMillis(), newWeek, step);
        }
        strategies.dayClosed(book, market.eventTimeMillis(), newWeek, step);
    }

    private static boolean isNewWeek(long beforeMillis, long nowMillis) {
        return Math.floorDiv(beforeMillis, WEEK_MILLIS) != Math.floorDiv(nowMillis, WEEK_MILLIS);
    }

    private List<PortfolioBook> activeBooks() {
        return state.books().stream().filter(PortfolioBook::isActive).toList();
    }

    private void revalue(PortfolioBook book, RiskEvent cause, boolean publishes, Step step) {
        equity.mark(book, cause.eventTimeMillis(), step);
        if (publishes) {
            step.tell(new Output.SnapshotTaken(book.snapshot(cause.eventTimeMillis())));
        }
    }

    @Override
    public Step on(InstrumentListed listed) {
        return folded(HaltScope.FIRM, listed, step -> {
            step.change(new StateChange.InstrumentDefined(listed));
            step.change(state.controlAdvanced(listed.version()));
        });
    }

    @Override
    public Step on(LimitsActivated activated) {
        HaltScope scope = HaltScope.portfolio(activated.limits().portfolioId());
        return folded(scope, activated, step -> {
            if (!control.agrees(activated, step)) {
                return;
            }
            if (activated.limits().isOfFirm()) {
                // Enforced where all portfolios meet; here it is only recorded.
                step.change(state.controlAdvanced(activated.version()));
                return;
            }
            PortfolioBook book = state.book(activated.limits().portfolioId());
            LimitSet before = book == null ? null : book.limits();
            step.change(new StateChange.LimitsReplaced(activated));
            governance.agreed(activated.limits().portfolioId(), activated.eventTimeMillis(), step);
            step.change(state.controlAdvanced(activated.version()));
            if (book != null && before != null) {
                EquityMarking.capitalChanged(
                        book, before.capital(), activated.limits().capital(), step);
            }
        });
    }

    @Override
    public Step on(HaltMarker halt) {
        return folded(HaltScope.FIRM, halt, step -> control.halt(halt, step));
    }

    @Override
    public Step on(ResumeGranted resume) {
        return folded(HaltScope.FIRM, resume, step -> control.resume(resume, step));
    }

    @Override
    public Step on(ReviewReceived review) {
        HaltScope scope = HaltScope.portfolio(review.subject().portfolioId());
        return folded(scope, review, step -> governance.review(review, step));
    }

    @Override
    public Step on(SignalReceived signal) {
        Decision before = memory.decisionOf(signal.signalId());
        HaltScope scope = HaltScope.portfolio(signal.origin().portfolioId());
        Step step = new Step(state);
        if (!runner(signal, step).run(scope, () -> signals.decide(signal, before, step))) {
            signals.refuse(signal, before, step);
        }
        return step;
    }

    @Override
    public Step on(GovernanceActivated activated) {
        HaltScope scope = HaltScope.portfolio(activated.policy().portfolioId());
        return folded(scope, activated, step -> {
            governance.activate(activated, step);
            strategies.readmit(activated, step);
            step.change(state.controlAdvanced(activated.version()));
        });
    }

    @Override
    public Step on(StressReported reported) {
        HaltScope scope = HaltScope.portfolio(reported.report().portfolioId());
        return folded(scope, reported, step -> {
            if (!isOvertaken(reported.report())) {
                step.change(new StateChange.StressReplaced(reported));
            }
        });
    }

    /** Whether a run that has seen a newer market speaks for the portfolio already. */
    private boolean isOvertaken(StressReport report) {
        PortfolioBook book = state.book(report.portfolioId());
        StressReport held = book == null ? null : book.whatIf().stress().report();
        return held != null && held.asOfMillis() > report.asOfMillis();
    }

    @Override
    public Step on(KeyRingReplaced replaced) {
        return folded(HaltScope.FIRM, replaced, step -> control.install(replaced, step));
    }

    private Step folded(HaltScope scope, RiskEvent event, Consumer<Step> fold) {
        Step step = new Step(state);
        if (!runner(event, step).run(scope, () -> fold.accept(step))) {
            step.tell(new Output.InputRefused(
                    FoldRunner.FAILED, "could not be folded; " + scope + " is halted until two people resume it"));
        }
        return step;
    }

    private FoldRunner runner(RiskEvent event, Step step) {
        return new FoldRunner(state, step, event.eventTimeMillis());
    }
}
