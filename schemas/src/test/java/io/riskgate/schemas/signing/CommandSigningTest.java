package io.riskgate.schemas.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.control.CommandTrust;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.CommandReceived.Kind;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.signing.CommandProof;
import io.riskgate.enforcement.value.signing.KeyRing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandSigningTest {
    private static final long NOW = 1_800_000_000_000L;

    private final SigningKey alice = SigningKey.generate();
    private final SigningKey bob = SigningKey.generate();
    private final KeyRing ring =
            new KeyRing(1, List.of(CommandSigning.listed("alice", alice), CommandSigning.listed("bob", bob)));

    private static CommandReceived command(KillSeverity severity, CommandProof proof) {
        return new CommandReceived(
                "c-1", Kind.HALT, HaltScope.FIRM, severity, "alice", "prices look wrong", NOW, proof);
    }

    private CommandReceived signed(KillSeverity severity) {
        return CommandSigning.signed(command(severity, CommandProof.NONE), 7, NOW + 300_000, alice);
    }

    @ParameterizedTest
    @EnumSource(KillSeverity.class)
    void a_command_is_believed_at_the_severity_that_was_signed(KillSeverity severity) {
        assertThat(CommandTrust.refusal(ring, signed(severity), NOW)).isNull();
    }

    @Test
    void a_halt_that_somebody_has_made_milder_on_its_way_is_refused() {
        CommandProof proof = signed(KillSeverity.HALT).proof();

        for (KillSeverity other : List.of(
                KillSeverity.WARNING, KillSeverity.THROTTLE, KillSeverity.REDUCE_ONLY, KillSeverity.LIQUIDATE)) {
            assertThat(CommandTrust.refusal(ring, command(other, proof), NOW))
                    .as(other.name())
                    .startsWith("command c-1 ");
        }
    }
}
