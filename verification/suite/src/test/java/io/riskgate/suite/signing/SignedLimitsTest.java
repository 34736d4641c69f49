package io.riskgate.suite.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.feed.DevelopmentLimits;
import io.riskgate.enforcement.control.ControlAnswer.Result;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.enforcement.value.signing.PersonKey;
import io.riskgate.schemas.codec.KeyRingCodec;
import io.riskgate.schemas.codec.LimitsCodec;
import io.riskgate.schemas.codec.LimitsCodec.SubmittedLimits;
import io.riskgate.schemas.signing.CommandSigning;
import io.riskgate.schemas.signing.SigningKey;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignedLimitsTest {
    private static final long NOW = 1_800_000_000_000L;

    private final SigningKey alice = SigningKey.generate();
    private final SigningKey bob = SigningKey.generate();
    private final GuardedPartition engine = new GuardedPartition();
    private final LimitsCodec codec = new LimitsCodec(engine.wire);
    private final SubmittedLimits limits =
            new SubmittedLimits(DevelopmentLimits.of("macro").agreedBy("alice", "bob"), NOW);

    @BeforeEach
    void a_ring() {
        List<PersonKey> keys = List.of(CommandSigning.listed("alice", alice), CommandSigning.listed("bob", bob));
        byte[] record = new KeyRingCodec(engine.wire)
                .encode(CommandSigning.signed(new KeyRing(1, keys), NOW, List.of(alice, bob)));
        assertThat(engine.ring(record).result()).isEqualTo(Result.ACCEPTED);
    }

    @Test
    void take_effect_once_with_both_signatures() {
        byte[] record = codec.encode(CommandSigning.signed(limits, alice, bob));

        assertThat(engine.limits(record).result()).isEqualTo(Result.ACCEPTED);
        assertThat(engine.limits(record).result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void are_refused_where_one_key_signs_for_both() {
        assertThat(engine.limits(codec.encode(CommandSigning.signed(limits, alice, alice)))
                        .result())
                .isEqualTo(Result.REFUSED);
    }

    @Test
    void are_refused_without_signatures_by_the_control_flow_and_by_the_partition() {
        assertThat(engine.limits(codec.encode(limits)).result()).isEqualTo(Result.REFUSED);
        assertThat(engine.marker(engine.bytes(new LimitsActivated(9, limits.limits(), NOW))))
                .isFalse();
    }

    @Test
    void are_refused_where_they_are_not_those_that_were_signed() {
        SubmittedLimits signed = CommandSigning.signed(limits, alice, bob);
        var other = DevelopmentLimits.of("crypto").agreedBy("alice", "bob");

        assertThat(engine.limits(codec.encode(new SubmittedLimits(other, NOW, signed.agreement())))
                        .result())
                .isEqualTo(Result.REFUSED);
    }

    @Test
    void a_ring_is_replaced_by_people_of_the_ring_before_and_by_nobody_else() {
        SigningKey mallory = SigningKey.generate();
        SigningKey eve = SigningKey.generate();
        var theirs =
                new KeyRing(2, List.of(CommandSigning.listed("mallory", mallory), CommandSigning.listed("eve", eve)));
        var rings = new KeyRingCodec(engine.wire);

        assertThat(engine.ring(rings.encode(CommandSigning.signed(theirs, NOW, List.of(mallory, eve))))
                        .result())
                .isEqualTo(Result.REFUSED);
        assertThat(engine.ring(rings.encode(CommandSigning.signed(theirs, NOW, List.of(alice, alice))))
                        .result())
                .isEqualTo(Result.REFUSED);
        assertThat(engine.ring(rings.encode(CommandSigning.signed(theirs, NOW, List.of(alice, bob))))
                        .result())
                .isEqualTo(Result.ACCEPTED);
    }
}
