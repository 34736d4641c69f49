package io.riskgate.suite.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.feed.DevelopmentLimits;
import io.riskgate.enforcement.control.ControlAnswer.Result;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.signing.Agreement;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.enforcement.value.signing.KeySignature;
import io.riskgate.enforcement.value.signing.PersonKey;
import io.riskgate.enforcement.value.signing.SignedText;
import io.riskgate.schemas.codec.KeyRingCodec;
import io.riskgate.schemas.codec.LimitsCodec;
import io.riskgate.schemas.signing.CommandSigning;
import io.riskgate.schemas.signing.SigningKey;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignedLimitsTest {
    private static final long NOW = 1_800_000_000_000L;
    private static final LimitSet LIMITS = DevelopmentLimits.of("macro").agreedBy("alice", "bob");

    private final SigningKey alice = SigningKey.generate();
    private final SigningKey bob = SigningKey.generate();
    private final GuardedPartition engine = new GuardedPartition();
    private final LimitsCodec codec = new LimitsCodec(engine.wire);
    private final List<LimitsSubmitted> words = LimitsSubmitted.bothWords(LIMITS, NOW);

    @BeforeEach
    void a_ring() {
        List<PersonKey> keys = List.of(CommandSigning.listed("alice", alice), CommandSigning.listed("bob", bob));
        byte[] record = new KeyRingCodec(engine.wire)
                .encode(CommandSigning.signed(new KeyRing(1, keys), NOW, List.of(alice, bob)));
        assertThat(engine.ring(record).result()).isEqualTo(Result.ACCEPTED);
    }

    @Test
    void take_effect_once_with_both_signatures() {
        byte[] proposal = proposal(alice);
        byte[] approval = approval(bob);

        assertThat(engine.limits(proposal).result()).isEqualTo(Result.AWAITING_SECOND_PERSON);
        assertThat(engine.limits(approval).result()).isEqualTo(Result.ACCEPTED);
        assertThat(engine.limits(proposal).result()).isEqualTo(Result.REFUSED);
        assertThat(engine.limits(approval).result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void do_not_come_back_under_signatures_that_are_only_spelled_differently() {
        engine.limits(proposal(alice));
        assertThat(engine.limits(approval(bob)).result()).isEqualTo(Result.ACCEPTED);

        LimitsSubmitted proposal = inCapitals(CommandSigning.signed(words.get(0), alice));
        LimitsSubmitted approval = inCapitals(CommandSigning.signed(words.get(1), bob));
        assertThat(engine.limits(codec.encode(proposal)).detail()).contains("lower-case");
        assertThat(engine.limits(codec.encode(approval)).detail()).contains("lower-case");
        var spelled = new Agreement(NOW, proposal.signed(), approval.signed());
        assertThat(engine.marker(engine.bytes(new LimitsActivated(9, LIMITS, NOW, spelled))))
                .isFalse();
    }

    private static LimitsSubmitted inCapitals(LimitsSubmitted word) {
        KeySignature signature = word.signed().signature();
        var capitals =
                new KeySignature(signature.keyId(), signature.signatureHex().toUpperCase(Locale.ROOT));
        return word.under(new SignedText(word.signed().text(), capitals));
    }

    @Test
    void are_refused_by_the_control_flow_unless_they_were_approved_after_those_in_force() {
        LimitSet others = DevelopmentLimits.of("macro").agreedBy("bob", "alice");
        assertThat(agree(LIMITS, NOW)).isEqualTo(Result.ACCEPTED);

        assertThat(agree(others, NOW - 1)).isEqualTo(Result.REFUSED);
        assertThat(agree(others, NOW)).isEqualTo(Result.REFUSED);
        assertThat(agree(others, NOW + 1)).isEqualTo(Result.ACCEPTED);
    }

    private Result agree(LimitSet limits, long timeMillis) {
        List<LimitsSubmitted> both = signed(limits, timeMillis);
        assertThat(engine.limits(codec.encode(both.get(0))).result()).isEqualTo(Result.AWAITING_SECOND_PERSON);
        return engine.limits(codec.encode(both.get(1))).result();
    }

    private List<LimitsSubmitted> signed(LimitSet limits, long timeMillis) {
        return LimitsSubmitted.bothWords(limits, timeMillis).stream()
                .map(word -> CommandSigning.signed(word, word.person().equals("alice") ? alice : bob))
                .toList();
    }

    @Test
    void are_refused_by_the_partition_unless_they_were_approved_after_those_in_force() {
        assertThat(agree(LIMITS, NOW)).isEqualTo(Result.ACCEPTED);

        assertThat(engine.marker(agreed(NOW - 1))).isFalse();
        assertThat(engine.marker(agreed(NOW))).isFalse();
        assertThat(engine.marker(agreed(NOW + 1))).isTrue();
    }

    /** A marker under two right signatures, as somebody would write it who can write into a partition's log. */
    private byte[] agreed(long timeMillis) {
        List<LimitsSubmitted> both = signed(LIMITS, timeMillis);
        var agreement =
                new Agreement(timeMillis, both.get(0).signed(), both.get(1).signed());
        return engine.bytes(new LimitsActivated(99, LIMITS, timeMillis, agreement));
    }

    @Test
    void are_refused_where_one_key_signs_for_both() {
        assertThat(engine.limits(proposal(alice)).result()).isEqualTo(Result.AWAITING_SECOND_PERSON);
        assertThat(engine.limits(approval(alice)).result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void are_refused_without_signatures_by_the_control_flow_and_by_the_partition() {
        assertThat(engine.limits(codec.encode(words.get(0))).result()).isEqualTo(Result.REFUSED);
        assertThat(engine.limits(codec.encode(words.get(1))).result()).isEqualTo(Result.REFUSED);
        assertThat(engine.marker(engine.bytes(new LimitsActivated(9, LIMITS, NOW))))
                .isFalse();
    }

    @Test
    void are_refused_where_they_are_not_those_that_were_signed() {
        SignedText signed = CommandSigning.signed(words.get(0), alice).signed();
        var other = LimitsSubmitted.bothWords(DevelopmentLimits.of("crypto").agreedBy("alice", "bob"), NOW);

        assertThat(engine.limits(codec.encode(other.get(0).under(signed))).result())
                .isEqualTo(Result.REFUSED);
    }

    @Test
    void are_refused_by_the_partition_where_a_marker_holds_others_than_those_that_were_signed() {
        var agreement = new Agreement(
                NOW,
                CommandSigning.signed(words.get(0), alice).signed(),
                CommandSigning.signed(words.get(1), bob).signed());
        var other = DevelopmentLimits.of("crypto").agreedBy("alice", "bob");

        assertThat(engine.marker(engine.bytes(new LimitsActivated(9, other, NOW, agreement))))
                .isFalse();
        assertThat(engine.marker(engine.bytes(new LimitsActivated(10, LIMITS, NOW + 1, agreement))))
                .isFalse();
        assertThat(engine.marker(engine.bytes(new LimitsActivated(11, LIMITS, NOW, agreement))))
                .isTrue();
    }

    private byte[] proposal(SigningKey key) {
        return codec.encode(CommandSigning.signed(words.get(0), key));
    }

    private byte[] approval(SigningKey key) {
        return codec.encode(CommandSigning.signed(words.get(1), key));
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
