package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.event.GovernanceActivated;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.KeyRingReplaced;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.schemas.avro.ControlMarker;
import io.riskgate.schemas.avro.GovernanceChange;
import io.riskgate.schemas.avro.HaltChange;
import io.riskgate.schemas.avro.InstrumentChange;
import io.riskgate.schemas.avro.KeyRingChange;
import io.riskgate.schemas.avro.KillSeverity;
import io.riskgate.schemas.avro.LimitsChange;
import io.riskgate.schemas.avro.ResumeChange;
import io.riskgate.schemas.wire.DeadLetterReason;
import java.time.Instant;

/** Changes of the rules, as record and as event. */
public final class ControlMapping {
    private ControlMapping() {}

    /** Takes one of the events below; any other is a bug of the caller. */
    public static ControlMarker toAvro(RiskEvent event) {
        if (event instanceof LimitsActivated activated) {
            return toAvro(activated);
        }
        if (event instanceof InstrumentListed listed) {
            return toAvro(listed);
        }
        if (event instanceof HaltMarker halt) {
            return toAvro(halt);
        }
        if (event instanceof ResumeGranted resume) {
            return toAvro(resume);
        }
        if (event instanceof GovernanceActivated activated) {
            return toAvro(activated);
        }
        if (event instanceof KeyRingReplaced replaced) {
            return toAvro(replaced);
        }
        throw new IllegalArgumentException(
                "a control marker holds limits, an instrument, a halt, a resume, governance or a key ring, got "
                        + event);
    }

    public static ControlMarker toAvro(LimitsActivated activated) {
        var change = new LimitsChange(
                LimitMapping.toAvro(activated.limits()),
                Instant.ofEpochMilli(activated.agreement().proposedAtMillis()),
                SigningMapping.toAvro(activated.agreement()));
        return marker(activated.version(), activated.eventTimeMillis(), change);
    }

    public static ControlMarker toAvro(InstrumentListed listed) {
        var change = new InstrumentChange(InstrumentMapping.toAvro(listed.instrument()));
        return marker(listed.version(), listed.eventTimeMillis(), change);
    }

    public static ControlMarker toAvro(HaltMarker halt) {
        var change = new HaltChange(
                halt.commandId(),
                ScopeMapping.toAvro(halt.scope()),
                KillSeverity.valueOf(halt.severity().name()),
                halt.requestedBy(),
                halt.reason());
        return marker(halt.version(), halt.eventTimeMillis(), change);
    }

    public static ControlMarker toAvro(ResumeGranted resume) {
        var change = new ResumeChange(
                resume.commandId(),
                ScopeMapping.toAvro(resume.scope()),
                resume.requestedBy(),
                resume.approvedBy(),
                resume.commands().stream().map(CommandMapping::toAvro).toList());
        return marker(resume.version(), resume.eventTimeMillis(), change);
    }

    public static ControlMarker toAvro(GovernanceActivated activated) {
        var change = new GovernanceChange(GovernanceMapping.toAvro(activated.policy()));
        return marker(activated.version(), activated.eventTimeMillis(), change);
    }

    public static ControlMarker toAvro(KeyRingReplaced replaced) {
        var change = new KeyRingChange(
                SigningMapping.toAvro(replaced.ring(), replaced.signatures(), replaced.eventTimeMillis()));
        return marker(replaced.version(), replaced.eventTimeMillis(), change);
    }

    private static ControlMarker marker(long version, long eventTimeMillis, Object change) {
        return new ControlMarker(version, Instant.ofEpochMilli(eventTimeMillis), change);
    }

    /** Returns one of the events that the other methods take; throws {@link RefusedField}. */
    public static RiskEvent toCore(ControlMarker record) {
        long version = record.getVersion();
        long eventTimeMillis = CheckedField.millis("event time", record.getEventTime());
        if (record.getChange() instanceof LimitsChange change) {
            return new LimitsActivated(
                    version,
                    LimitMapping.toCore(change.getLimits()),
                    eventTimeMillis,
                    SigningMapping.agreement(change, record.getEventTime()));
        }
        if (record.getChange() instanceof InstrumentChange change) {
            return new InstrumentListed(version, InstrumentMapping.toCore(change.getInstrument()), eventTimeMillis);
        }
        if (record.getChange() instanceof HaltChange change) {
            return halt(version, change, eventTimeMillis);
        }
        if (record.getChange() instanceof ResumeChange change) {
            return resume(version, change, eventTimeMillis);
        }
        if (record.getChange() instanceof GovernanceChange change) {
            return new GovernanceActivated(version, GovernanceMapping.toCore(change.getPolicy()), eventTimeMillis);
        }
        if (record.getChange() instanceof KeyRingChange change) {
            return new KeyRingReplaced(
                    version,
                    SigningMapping.toCore(change.getKeyRing()),
                    SigningMapping.signatures(change.getKeyRing()),
                    eventTimeMillis);
        }
        throw new RefusedField(DeadLetterReason.ENUM, "control marker holds a change that this engine does not know");
    }

    private static HaltMarker halt(long version, HaltChange change, long eventTimeMillis) {
        return new HaltMarker(
                version,
                CheckedField.identifier("command id", change.getCommandId()),
                ScopeMapping.toCore(change.getScope()),
                CheckedField.symbol("severity", change.getSeverity(), io.riskgate.enforcement.value.KillSeverity.class),
                CheckedField.identifier("person", change.getRequestedBy()),
                CheckedField.text("reason", change.getReason()),
                eventTimeMillis);
    }

    private static ResumeGranted resume(long version, ResumeChange change, long eventTimeMillis) {
        return new ResumeGranted(
                version,
                CheckedField.identifier("command id", change.getCommandId()),
                ScopeMapping.toCore(change.getScope()),
                CheckedField.identifier("person", change.getRequestedBy()),
                CheckedField.identifier("person", change.getApprovedBy()),
                eventTimeMillis,
                change.getCommands().stream().map(CommandMapping::toCore).toList());
    }
}
