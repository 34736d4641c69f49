package io.riskgate.enforcement;

import io.riskgate.enforcement.kill.DrawdownSwitch;
import io.riskgate.enforcement.kill.SwitchReading;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.limit.LimitSet;
import org.jspecify.annotations.Nullable;

/** Values a portfolio after prices or fills have moved, and pulls the drawdown switch where it is due. */
final class EquityMarking {
    private final KillDesk kill;

    EquityMarking(KillDesk kill) {
        this.kill = kill;
    }

    void mark(PortfolioBook book, long eventTimeMillis, Step step) {
        EquityMark mark = book.markedAt(eventTimeMillis);
        LimitSet limits = book.limits();
        if (mark == null || limits == null) {
            return;
        }
        if (differs(mark, book.equity())) {
            step.change(new StateChange.EquityMarked(book.portfolioId(), mark));
        }
        SwitchReading reading = DrawdownSwitch.read(
                book.portfolioId(),
                mark,
                limits.policy().switches().portfolio().drawdownThrottleRatio(),
                limits.exposures().drawdownHaltRatio());
        kill.apply(reading, book, eventTimeMillis, step);
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
