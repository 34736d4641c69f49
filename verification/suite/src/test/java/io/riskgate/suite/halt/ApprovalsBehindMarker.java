package io.riskgate.suite.halt;

import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.avro.HaltChange;
import io.riskgate.schemas.avro.Outcome;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.testkit.log.LogRecord;
import io.riskgate.testkit.log.RunLog;
import java.util.HashSet;
import java.util.Set;

/** Approvals that the audit chains place behind the marker of one halt in its partition. */
final class ApprovalsBehindMarker {
    private ApprovalsBehindMarker() {}

    static boolean isMarkerOf(LogRecord record, EngineCodecs codecs, String commandId) {
        return codecs.controls().decode(record.key(), record.value())
                        instanceof Decoded.Readable<io.riskgate.enforcement.event.RiskEvent> readable
                && readable.value() instanceof io.riskgate.enforcement.event.HaltMarker halt
                && halt.commandId().equals(commandId);
    }

    /** Orders only; a cancel always passes. The chain has one order for everything that a partition has taken. */
    static int count(RunLog log, EngineCodecs codecs, String commandId) {
        Set<Integer> marked = new HashSet<>();
        int approvals = 0;
        for (LogRecord record : log.topic(Topics.AUDIT)) {
            AuditBody body = body(record, codecs);
            if (body.getControl() != null
                    && body.getControl().getChange() instanceof HaltChange halt
                    && halt.getCommandId().equals(commandId)) {
                marked.add(record.partition());
            }
            var decision = body.getDecision();
            boolean approved =
                    decision != null && decision.getTerms() != null && decision.getOutcome() == Outcome.APPROVED;
            approvals += approved && marked.contains(record.partition()) ? 1 : 0;
        }
        return approvals;
    }

    private static AuditBody body(LogRecord record, EngineCodecs codecs) {
        try {
            return codecs.audits().decode(record.value()).body();
        } catch (UnreadableRecord e) {
            throw new IllegalStateException("the engine wrote what nobody can read: " + e.detail(), e);
        }
    }
}
