package io.riskgate.enforcement;

import io.riskgate.enforcement.kill.DrawdownSwitch;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.LimitSet;

/** Values portfolios after prices or fills have moved, and pulls the drawdown switch where it is due. */
final class EquityMarking {
    private EquityMarking() {}

    static void markAll(PartitionState state, long eventTimeMillis, Step step) {
        for (PortfolioBook book : state.books()) {
            mark(state, book.portfolioId(), eventTimeMillis, step);
        }
    }

    static void mark(PartitionState state, String portfolioId, long eventTimeMillis, Step step) {
        PortfolioBook book = state.book(portfolioId);
        EquityMark mark = book == null ? null : book.markedAt(eventTimeMillis);
        LimitSet limits = book == null ? null : book.limits();
        if (mark == null || limits == null) {
            return;
        }
        step.change(new StateChange.EquityMarked(portfolioId, mark));
        if (state.latches().at(HaltScope.portfolio(portfolioId)) != null) {
            return;
        }
        KillLatch latch =
                DrawdownSwitch.evaluate(portfolioId, mark, limits.exposures().drawdownHaltRatio());
        if (latch != null) {
            step.change(new StateChange.LatchSet(latch, state.controlVersion()));
            step.tell(new Output.TradingHalted(latch));
        }
    }
}
