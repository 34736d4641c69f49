package io.riskgate.enforcement;

import io.riskgate.enforcement.kill.DrawdownSwitch;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.limit.LimitSet;
import org.jspecify.annotations.Nullable;

/** Values a portfolio after prices or fills have moved, and pulls the drawdown switch where it is due. */
final class EquityMarking {
    private EquityMarking() {}

    static void mark(PartitionState state, PortfolioBook book, long eventTimeMillis, Step step) {
        EquityMark mark = book.markedAt(eventTimeMillis);
        LimitSet limits = book.limits();
        if (mark == null || limits == null) {
            return;
        }
        if (differs(mark, book.equity())) {
            step.change(new StateChange.EquityMarked(book.portfolioId(), mark));
        }
        HaltScope scope = HaltScope.portfolio(book.portfolioId());
        if (state.latches().at(scope) != null) {
            return;
        }
        KillLatch latch = DrawdownSwitch.evaluate(
                book.portfolioId(), mark, limits.exposures().drawdownHaltRatio());
        if (latch != null) {
            step.change(new StateChange.LatchSet(latch, state.controlVersion()));
            step.tell(new Output.TradingHalted(latch));
        }
    }

    /** A price that leaves equity and peak as they were must not cost a row. */
    private static boolean differs(EquityMark mark, @Nullable EquityMark before) {
        return before == null
                || !mark.equity().equals(before.equity())
                || !mark.peakEquity().equals(before.peakEquity());
    }

    /** Capital that comes or goes is no profit and no loss: it moves equity and peak by the same amount. */
    static void capitalChanged(PortfolioBook book, Money before, Money after, Step step) {
        EquityMark mark = book.equity();
        if (mark == null || before.equals(after)) {
            return;
        }
        Money change = after.minus(before);
        step.change(new StateChange.EquityMarked(
                book.portfolioId(),
                new EquityMark(mark.equity().plus(change), mark.peakEquity().plus(change), mark.eventTimeMillis())));
    }
}
