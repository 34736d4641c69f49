package io.riskgate.suite.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.control.ControlAnswer;
import io.riskgate.enforcement.control.ControlAnswer.Result;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.CommandReceived.Kind;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.signing.CommandProof;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.enforcement.value.signing.KeySignature;
import io.riskgate.schemas.codec.CommandCodec;
import io.riskgate.schemas.codec.KeyRingCodec;
import io.riskgate.schemas.signing.CommandSigning;
import io.riskgate.schemas.signing.SigningKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Crafts resumes that nobody may get: half of them as commands to the control flow, half of them as markers written
 * straight into a partition's log, as somebody would who can write there.
 */
class CraftedResumesTest {
    private static final long SEED = 20_261_121;
    private static final int ATTEMPTS = 100;
    private static final long NOW = 1_800_000_000_000L;
    private static final long DAY_MILLIS = 86_400_000;
    private static final HaltScope MACRO = HaltScope.portfolio("macro");

    private final SigningKey alice = SigningKey.generate();
    private final SigningKey bob = SigningKey.generate();
    private final SigningKey carol = SigningKey.generate();
    private final SigningKey mallory = SigningKey.generate();
    private final GuardedPartition engine = new GuardedPartition();
    private final CommandCodec commands = new CommandCodec(engine.wire);
    private final Random random = new Random(SEED);
    private final List<CommandReceived> spent = new ArrayList<>();
    private int count;

    @BeforeEach
    void a_ring_a_released_halt_and_a_new_one() {
        var ring = new KeyRing(
                1,
                List.of(
                        CommandSigning.listed("alice", alice),
                        CommandSigning.listed("bob", bob),
                        CommandSigning.listed("carol", carol).asRevoked()));
        byte[] record = new KeyRingCodec(engine.wire).encode(CommandSigning.signed(ring, NOW, List.of(alice, bob)));
        assertThat(engine.ring(record).result()).isEqualTo(Result.ACCEPTED);
        halt();
        spent.add(resume("alice", alice));
        spent.add(resume("bob", bob));
        spent.forEach(this::send);
        assertThat(engine.isHalted(MACRO)).isFalse();
        halt();
    }

    private void halt() {
        var halt = new CommandReceived("h-" + ++count, Kind.HALT, MACRO, "alice", "looks wrong", NOW);
        send(CommandSigning.signed(halt, CommandProof.ANY, 0, alice));
        assertThat(engine.isHalted(MACRO)).isTrue();
    }

    @Test
    void accepts_none_of_a_hundred_crafted_resumes_and_then_the_right_one() {
        Map<Craft, Integer> tried = new EnumMap<>(Craft.class);
        int accepted = 0;
        for (int i = 0; i < ATTEMPTS; i++) {
            Craft craft = Craft.values()[i % Craft.values().length];
            List<CommandReceived> crafted = crafted(craft);
            boolean taken = i < ATTEMPTS / 2 ? asCommands(crafted) : asMarker(crafted);
            accepted += taken || !engine.isHalted(MACRO) ? 1 : 0;
            tried.merge(craft, 1, Integer::sum);
            // A half that was rightly given must not wait for the next attempt's other half.
            halt();
        }
        System.out.println("seed " + SEED + ": " + ATTEMPTS + " crafted resumes " + tried + ", accepted " + accepted);
        assertThat(accepted).isZero();

        assertThat(send(resume("alice", alice)).result()).isEqualTo(Result.AWAITING_SECOND_PERSON);
        assertThat(send(resume("bob", bob)).result()).isEqualTo(Result.ACCEPTED);
        assertThat(engine.isHalted(MACRO)).isFalse();
    }

    private List<CommandReceived> crafted(Craft craft) {
        CommandReceived right = resume("alice", alice);
        return switch (craft) {
            case ONE_SIGNER -> List.of(right);
            case SAME_PERSON_TWICE -> List.of(right, resume("alice", alice));
            case REPLAYED -> List.copyOf(spent);
            case EXPIRED -> List.of(expired("alice", alice), expired("bob", bob));
            case HALTED_IN_BETWEEN -> haltedInBetween();
            case LASTING -> List.of(lasting("alice", alice), lasting("bob", bob));
            case TURNED_BACK -> turnedBack();
            case WRONG_SEQUENCE -> {
                long wrong = random.nextBoolean() ? random.nextInt((int) engine.killSequence()) : CommandProof.ANY;
                yield List.of(against(wrong, "alice", alice), against(wrong, "bob", bob));
            }
            case REVOKED_KEY -> List.of(right, resume("carol", carol));
            case TAMPERED_BYTES -> List.of(right, tampered(resume("bob", bob)));
            case UNLISTED_KEY -> List.of(right, resume(random.nextBoolean() ? "bob" : "mallory", mallory));
            case BORROWED_NAME -> List.of(right, resume("bob", alice));
            case UNSIGNED -> List.of(right, resume("bob", bob).withProof(CommandProof.NONE));
        };
    }

    private CommandReceived tampered(CommandReceived command) {
        KeySignature signature = command.proof().signature();
        if (random.nextBoolean()) {
            return new CommandReceived(
                            command.commandId(), Kind.RESUME, MACRO, "bob", "another reason", command.eventTimeMillis())
                    .withProof(command.proof());
        }
        var hex = new StringBuilder(signature.signatureHex());
        int at = random.nextInt(hex.length());
        hex.setCharAt(at, hex.charAt(at) == '0' ? '1' : '0');
        var other = new KeySignature(signature.keyId(), hex.toString());
        return command.withProof(command.proof().signedBy(other));
    }

    private CommandReceived resume(String person, SigningKey key) {
        return CommandSigning.signed(unsigned(person), engine.killSequence(), NOW + 60_000, key);
    }

    private CommandReceived expired(String person, SigningKey key) {
        // Nobody tells a partition when a command arrived; it goes by its market, which has no time here.
        return CommandSigning.signed(unsigned(person), engine.killSequence(), -1 - random.nextInt(1000), key);
    }

    /** Nothing but a new halt by hand in force, so that nothing else refuses what is crafted. */
    private void haltAnew() {
        assertThat(send(resume("alice", alice)).result()).isEqualTo(Result.AWAITING_SECOND_PERSON);
        assertThat(send(resume("bob", bob)).result()).isEqualTo(Result.ACCEPTED);
        halt();
    }

    private List<CommandReceived> haltedInBetween() {
        haltAnew();
        List<CommandReceived> both = List.of(resume("alice", alice), resume("bob", bob));
        engine.failFold("macro", NOW + 1);
        return both;
    }

    private List<CommandReceived> turnedBack() {
        haltAnew();
        long old = spent.get(0).proof().killSequence();
        engine.marker(engine.bytes(new HaltMarker(old, "h-" + ++count, MACRO, "alice", "forged", NOW)));
        return List.copyOf(spent);
    }

    private CommandReceived lasting(String person, SigningKey key) {
        return CommandSigning.signed(unsigned(person), engine.killSequence(), NOW + DAY_MILLIS + 1, key);
    }

    private CommandReceived against(long killSequence, String person, SigningKey key) {
        return CommandSigning.signed(unsigned(person), killSequence, NOW + 60_000, key);
    }

    private CommandReceived unsigned(String person) {
        return new CommandReceived("r-" + ++count, Kind.RESUME, MACRO, person, "looked into", NOW);
    }

    private ControlAnswer send(CommandReceived command) {
        return engine.command(commands.encode(command), NOW);
    }

    private boolean asCommands(List<CommandReceived> crafted) {
        return crafted.stream().map(this::send).anyMatch(answer -> answer.result() == Result.ACCEPTED);
    }

    private boolean asMarker(List<CommandReceived> crafted) {
        CommandReceived last = crafted.get(crafted.size() - 1);
        var forged = new ResumeGranted(
                engine.version() + 1, "f-" + ++count, MACRO, "alice", "bob", last.eventTimeMillis(), crafted);
        return engine.marker(Objects.requireNonNull(engine.bytes(forged)));
    }
}
