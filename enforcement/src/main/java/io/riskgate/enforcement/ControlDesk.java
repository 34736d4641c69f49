package io.riskgate.enforcement;

import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.HaltScope;

/** Sets and releases latches where the control flow has put a marker into this partition's log. */
final class ControlDesk {
    private final PartitionState state;

    ControlDesk(PartitionState state) {
        this.state = state;
    }

    Step halt(HaltMarker halt, Step step) {
        KillLatch latch = new KillLatch(
                halt.scope(),
                KillLatch.Cause.MANUAL,
                halt.commandId(),
                halt.requestedBy(),
                halt.reason(),
                halt.eventTimeMillis());
        step.change(new StateChange.LatchSet(latch, halt.version()));
        step.change(new StateChange.ControlAdvanced(halt.version()));
        step.tell(new Output.TradingHalted(latch));
        return step;
    }

    /** That two different people asked is refused by the event itself, so a single one cannot even reach this point. */
    Step resume(ResumeGranted resume, Step step) {
        step.change(new StateChange.LatchCleared(resume.scope(), resume.version()));
        step.change(new StateChange.ControlAdvanced(resume.version()));
        for (PortfolioBook book : state.books()) {
            EquityMark mark = book.equity();
            if (mark != null && resume.scope().equals(HaltScope.portfolio(book.portfolioId()))) {
                // The people who resume accept the loss so far; the drawdown counts from here.
                step.change(new StateChange.EquityMarked(
                        book.portfolioId(), new EquityMark(mark.equity(), mark.equity(), resume.eventTimeMillis())));
            }
        }
        step.tell(new Output.TradingResumed(
                resume.scope(),
                resume.commandId(),
                resume.requestedBy(),
                resume.approvedBy(),
                resume.eventTimeMillis()));
        return step;
    }
}
