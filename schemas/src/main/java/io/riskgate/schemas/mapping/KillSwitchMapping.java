package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.control.ControlAnswer;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.kill.Closing;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.schemas.avro.KillSeverity;
import io.riskgate.schemas.avro.KillSwitchCause;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.KillSwitchResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What came of halts, resumes and automatic switches, as records. */
public final class KillSwitchMapping {
    /** Orders that one record names at most: 5,000 ids of 64 characters take a third of what a record may have. */
    static final int STOPPED_MAX = 5_000;

    /** Closings that one record names at most: with two names of 64 characters each they take another third. */
    static final int CLOSINGS_MAX = 2_500;

    private KillSwitchMapping() {}

    /**
     * A halt as records that fit the log, in the order of its orders; one, unless it stops or closes thousands.
     *
     * <p>Each says the whole halt but for the orders and closings, of which each names others.
     */
    public static List<KillSwitchEvent> toAvro(Output.TradingHalted halted, int partition) {
        List<String> stopped = halted.stoppedOrderIds();
        List<io.riskgate.schemas.avro.Closing> closings = closings(halted.closings());
        int count = Math.max(1, Math.max(pieces(stopped.size(), STOPPED_MAX), pieces(closings.size(), CLOSINGS_MAX)));
        List<KillSwitchEvent> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            KillSwitchEvent event = of(halted.latch(), KillSwitchResult.HALTED, partition);
            event.setStoppedOrderIds(piece(stopped, i, STOPPED_MAX));
            event.setClosings(piece(closings, i, CLOSINGS_MAX));
            events.add(event);
        }
        return events;
    }

    private static int pieces(int size, int sizeMax) {
        return (size + sizeMax - 1) / sizeMax;
    }

    private static <T> List<T> piece(List<T> whole, int index, int sizeMax) {
        int from = Math.min(index * sizeMax, whole.size());
        return List.copyOf(whole.subList(from, Math.min(from + sizeMax, whole.size())));
    }

    private static List<io.riskgate.schemas.avro.Closing> closings(List<Closing> closings) {
        List<io.riskgate.schemas.avro.Closing> records = new ArrayList<>(closings.size());
        for (Closing closing : closings) {
            records.add(new io.riskgate.schemas.avro.Closing(
                    closing.portfolioId(),
                    closing.instrumentId(),
                    closing.quantity().units()));
        }
        return records;
    }

    public static KillSwitchEvent toAvro(Output.TradingCurbed curbed, int partition) {
        return of(curbed.latch(), KillSwitchResult.CURBED, partition);
    }

    public static KillSwitchEvent toAvro(Output.TradingEased eased, int partition) {
        KillSwitchEvent event = of(eased.latch(), KillSwitchResult.EASED, partition);
        event.setEventTime(Instant.ofEpochMilli(eased.eventTimeMillis()));
        return event;
    }

    private static KillSwitchEvent of(KillLatch latch, KillSwitchResult result, int partition) {
        KillSwitchEvent event = new KillSwitchEvent();
        event.setResult(result);
        event.setScope(ScopeMapping.toAvro(latch.scope()));
        event.setCause(KillSwitchCause.valueOf(latch.cause().name()));
        event.setSeverity(KillSeverity.valueOf(latch.severity().name()));
        event.setCommandId(latch.commandId());
        event.setPersons(List.of(latch.setBy()));
        event.setDetail(latch.reason());
        event.setCorrelationId(latch.correlationId());
        event.setStoppedOrderIds(List.of());
        event.setClosings(List.of());
        event.setPartition(partition);
        event.setEventTime(Instant.ofEpochMilli(latch.setAtMillis()));
        return event;
    }

    public static KillSwitchEvent toAvro(Output.TradingResumed resumed, int partition) {
        KillSwitchEvent event = new KillSwitchEvent();
        event.setResult(KillSwitchResult.RESUMED);
        event.setScope(ScopeMapping.toAvro(resumed.scope()));
        event.setCommandId(resumed.commandId());
        event.setPersons(List.of(resumed.requestedBy(), resumed.approvedBy()));
        event.setDetail("");
        event.setCorrelationId(resumed.commandId());
        event.setStoppedOrderIds(List.of());
        event.setClosings(List.of());
        event.setPartition(partition);
        event.setEventTime(Instant.ofEpochMilli(resumed.eventTimeMillis()));
        return event;
    }

    /** A partition's answer to a resume that it does not grant. */
    public static KillSwitchEvent toAvro(Output.ResumeRefused refused, int partition) {
        ResumeGranted resume = refused.resume();
        KillSwitchEvent event = toAvro(
                new Output.TradingResumed(
                        resume.scope(),
                        resume.commandId(),
                        resume.requestedBy(),
                        resume.approvedBy(),
                        resume.eventTimeMillis()),
                partition);
        event.setResult(KillSwitchResult.REFUSED);
        event.setDetail(refused.detail());
        return event;
    }

    /** The control flow's answer to a command that has no marker; {@code partition} is the control flow's own. */
    public static KillSwitchEvent toAvro(ControlAnswer answer, CommandReceived command, int partition) {
        KillSwitchEvent event = new KillSwitchEvent();
        event.setResult(result(answer, command));
        event.setScope(ScopeMapping.toAvro(command.scope()));
        event.setCommandId(command.commandId());
        event.setPersons(List.of(command.person()));
        event.setDetail(answer.detail());
        event.setCorrelationId(command.commandId());
        event.setStoppedOrderIds(List.of());
        event.setClosings(List.of());
        event.setPartition(partition);
        event.setEventTime(Instant.ofEpochMilli(command.eventTimeMillis()));
        return event;
    }

    private static KillSwitchResult result(ControlAnswer answer, CommandReceived command) {
        return switch (answer.result()) {
            case ACCEPTED ->
                command.kind() == CommandReceived.Kind.HALT ? KillSwitchResult.HALTED : KillSwitchResult.RESUMED;
            case AWAITING_SECOND_PERSON -> KillSwitchResult.AWAITING_SECOND_PERSON;
            case REFUSED -> KillSwitchResult.REFUSED;
        };
    }
}
