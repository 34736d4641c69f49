package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.schemas.avro.Command;
import io.riskgate.schemas.avro.CommandKind;
import io.riskgate.schemas.avro.KillSeverity;
import java.time.Instant;

/** A person's wish to halt or to resume, as record and as event. */
public final class CommandMapping {
    private CommandMapping() {}

    public static Command toAvro(CommandReceived command) {
        return new Command(
                command.commandId(),
                CommandKind.valueOf(command.kind().name()),
                ScopeMapping.toAvro(command.scope()),
                KillSeverity.valueOf(command.severity().name()),
                command.person(),
                command.reason(),
                Instant.ofEpochMilli(command.eventTimeMillis()),
                command.proof().killSequence(),
                command.proof().expiresAtMillis(),
                SigningMapping.orNull(command.proof().signature()));
    }

    public static CommandReceived toCore(Command record) {
        var kind = CheckedField.symbol("kind of the command", record.getKind(), CommandReceived.Kind.class);
        return new CommandReceived(
                CheckedField.identifier("command id", record.getCommandId()),
                kind,
                scope(kind, record.getScope()),
                severity(record.getSeverity()),
                CheckedField.identifier("person", record.getPerson()),
                CheckedField.text("reason", record.getReason()),
                CheckedField.millis("event time", record.getEventTime()),
                SigningMapping.proof(record));
    }

    /** Somebody wants trading to stop: where it cannot be told how hard, it stops. */
    private static io.riskgate.enforcement.value.KillSeverity severity(KillSeverity severity) {
        return severity == KillSeverity.UNKNOWN
                ? io.riskgate.enforcement.value.KillSeverity.HALT
                : io.riskgate.enforcement.value.KillSeverity.valueOf(severity.name());
    }

    /** Somebody wants trading to stop: where it cannot be told what, everything stops. A resume gets no such guess. */
    private static HaltScope scope(CommandReceived.Kind kind, io.riskgate.schemas.avro.HaltScope scope) {
        try {
            return ScopeMapping.toCore(scope);
        } catch (RefusedField e) {
            if (kind == CommandReceived.Kind.HALT) {
                return HaltScope.FIRM;
            }
            throw e;
        }
    }
}
