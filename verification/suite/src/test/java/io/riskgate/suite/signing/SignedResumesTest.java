package io.riskgate.suite.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.control.ControlAnswer;
import io.riskgate.enforcement.control.ControlAnswer.Result;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.CommandReceived.Kind;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.signing.CommandProof;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.schemas.codec.CommandCodec;
import io.riskgate.schemas.codec.KeyRingCodec;
import io.riskgate.schemas.signing.CommandSigning;
import io.riskgate.schemas.signing.SigningKey;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When two signed halves make a resume, in the control flow and in the partition behind it. */
class SignedResumesTest {
    private static final long NOW = 1_800_000_000_000L;
    private static final long DAY_MILLIS = 86_400_000;
    private static final HaltScope MACRO = HaltScope.portfolio("macro");

    private final SigningKey alice = SigningKey.generate();
    private final SigningKey bob = SigningKey.generate();
    private final GuardedPartition engine = new GuardedPartition();
    private final CommandCodec commands = new CommandCodec(engine.wire);
    private int count;

    @BeforeEach
    void a_ring_and_a_halt() {
        var ring = new KeyRing(1, List.of(CommandSigning.listed("alice", alice), CommandSigning.listed("bob", bob)));
        byte[] record = new KeyRingCodec(engine.wire).encode(CommandSigning.signed(ring, NOW, List.of(alice, bob)));
        assertThat(engine.ring(record).result()).isEqualTo(Result.ACCEPTED);
        var halt = new CommandReceived("h-1", Kind.HALT, MACRO, "alice", "looks wrong", NOW);
        arrive(CommandSigning.signed(halt, CommandProof.ANY, 0, alice), NOW);
        assertThat(engine.isHalted(MACRO)).isTrue();
    }

    @Test
    void a_first_half_counts_up_to_its_expiry_and_not_beyond() {
        arrive(resume("alice", NOW, NOW + 60_000), NOW);
        assertThat(arrive(resume("bob", NOW + 60_001, NOW + 120_000), NOW + 60_001)
                        .result())
                .isEqualTo(Result.AWAITING_SECOND_PERSON);
        assertThat(engine.isHalted(MACRO)).isTrue();

        assertThat(arrive(resume("alice", NOW + 120_000, NOW + 180_000), NOW + 120_000)
                        .result())
                .isEqualTo(Result.ACCEPTED);
        assertThat(engine.isHalted(MACRO)).isFalse();
    }

    @Test
    void a_resume_may_last_a_day_and_no_longer() {
        assertThat(arrive(resume("alice", NOW, NOW + DAY_MILLIS + 1), NOW).detail())
                .contains("must expire at most 86400000 ms after it was given");
        assertThat(arrive(resume("alice", NOW, NOW + DAY_MILLIS), NOW).result())
                .isEqualTo(Result.AWAITING_SECOND_PERSON);
        assertThat(arrive(resume("bob", NOW, NOW + DAY_MILLIS - 1), NOW).result())
                .isEqualTo(Result.ACCEPTED);
    }

    @Test
    void a_refusal_by_the_partition_leaves_it_at_the_number_that_the_next_resume_names() {
        engine.take(new MarketStateUpdated(1, NOW + 90_000, List.of(), null));
        arrive(resume("alice", NOW, NOW + 60_000), NOW);
        ControlAnswer answer = arrive(resume("bob", NOW, NOW + 120_000), NOW);
        assertThat(answer.result()).isEqualTo(Result.REFUSED);
        assertThat(answer.detail()).contains("expired");
        assertThat(engine.isHalted(MACRO)).isTrue();

        arrive(resume("alice", NOW + 90_000, NOW + 150_000), NOW + 90_000);
        assertThat(arrive(resume("bob", NOW + 90_000, NOW + 150_000), NOW + 90_000)
                        .result())
                .isEqualTo(Result.ACCEPTED);
        assertThat(engine.isHalted(MACRO)).isFalse();
    }

    @Test
    void a_halt_by_a_rule_that_the_first_person_did_not_know_stays_until_both_have_signed_again() {
        arrive(resume("alice", NOW, NOW + 60_000), NOW);
        engine.failFold("macro", NOW + 1);
        ControlAnswer answer = arrive(resume("bob", NOW + 2, NOW + 60_000), NOW);
        assertThat(answer.result()).isEqualTo(Result.REFUSED);
        assertThat(answer.detail()).contains("fold-runner halted it at " + (NOW + 1));
        assertThat(engine.isHalted(MACRO)).isTrue();

        arrive(resume("alice", NOW, NOW + 60_000), NOW);
        assertThat(arrive(resume("bob", NOW, NOW + 60_000), NOW).result()).isEqualTo(Result.ACCEPTED);
        assertThat(engine.isHalted(MACRO)).isFalse();
    }

    @Test
    void a_halt_by_a_rule_goes_when_both_signed_after_it() {
        engine.failFold("macro", NOW);

        arrive(resume("alice", NOW, NOW + 60_000), NOW);
        assertThat(arrive(resume("bob", NOW, NOW + 60_000), NOW).result()).isEqualTo(Result.ACCEPTED);
        assertThat(engine.isHalted(MACRO)).isFalse();
    }

    private ControlAnswer arrive(CommandReceived command, long arrivedAtMillis) {
        return engine.command(commands.encode(command), arrivedAtMillis);
    }

    private CommandReceived resume(String person, long givenAtMillis, long expiresAtMillis) {
        SigningKey key = person.equals("alice") ? alice : bob;
        var command = new CommandReceived("r-" + ++count, Kind.RESUME, MACRO, person, "looked into", givenAtMillis);
        return CommandSigning.signed(command, engine.killSequence(), expiresAtMillis, key);
    }
}
