package io.riskgate.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.MarketStateUpdated.Bar;
import io.riskgate.enforcement.event.MarketStateUpdated.Quote;
import io.riskgate.enforcement.event.MarketStateUpdated.Spread;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.market.Universe;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Price;
import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.avro.AuditRecord;
import io.riskgate.schemas.avro.Command;
import io.riskgate.schemas.avro.CommandKind;
import io.riskgate.schemas.avro.DeadLetter;
import io.riskgate.schemas.avro.HaltScopeKind;
import io.riskgate.schemas.avro.KillSeverity;
import io.riskgate.schemas.avro.KillSwitchResult;
import io.riskgate.schemas.avro.Limits;
import io.riskgate.schemas.avro.LimitsStage;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.Causation;
import io.riskgate.schemas.mapping.DecisionMapping;
import io.riskgate.schemas.mapping.LimitMapping;
import io.riskgate.schemas.wire.DeadLetterReason;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodecsTest {
    private static final long SEED = 20_150_115L;
    private static final int ROUNDS = 300;

    private final WireFormat wire = new WireFormat(SchemaRegistry.open("mock://codecs-test"));
    private final RandomEvents random = new RandomEvents(SEED);

    private void repeat(Runnable round) {
        System.out.println("events out of seed " + SEED);
        for (int i = 0; i < ROUNDS; i++) {
            round.run();
        }
    }

    private static <T> T value(Decoded<? extends T> decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Readable.class);
        return ((Decoded.Readable<? extends T>) decoded).value();
    }

    private static byte[] key(String portfolioId) {
        return portfolioId.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void reads_back_random_orders_and_cancels() {
        var codec = new OrderCodec(wire);
        repeat(() -> {
            var order = random.order();
            var cancel = random.cancel();
            assertThat(value(codec.decode(key(order.origin().portfolioId()), codec.encode(order))))
                    .isEqualTo(order);
            assertThat(value(codec.decode(key(cancel.origin().portfolioId()), codec.encode(cancel))))
                    .isEqualTo(cancel);
        });
    }

    @Test
    void reads_back_random_fills() {
        var codec = new FillCodec(wire);
        repeat(() -> {
            var fill = random.fill();
            var closed = random.closed();
            assertThat(value(codec.decode(key(fill.origin().portfolioId()), codec.encode(fill))))
                    .isEqualTo(fill);
            assertThat(value(codec.decode(key(closed.origin().portfolioId()), codec.encode(closed))))
                    .isEqualTo(closed);
        });
    }

    @Test
    void reads_back_random_markets_and_prices() {
        var prices = new PriceCodec(wire);
        var markets = new MarketStateCodec(wire);
        repeat(() -> {
            var price = random.observed();
            var market = random.market();
            assertThat(value(prices.decode(null, prices.encode(price)))).isEqualTo(price);
            assertThat(value(markets.decode(null, markets.encode(market)))).isEqualTo(market);
        });
    }

    @Test
    void reads_back_a_market_as_large_as_one_can_be() {
        var names = IntStream.range(0, Universe.INSTRUMENTS_MAX)
                .mapToObj(i -> String.format(Locale.ROOT, "%064d", i))
                .toList();
        var returns = names.stream().map(name -> 0.01).toList();
        var market = new MarketStateUpdated(
                Long.MAX_VALUE,
                Long.MAX_VALUE / 1_000,
                names.stream()
                        .map(name -> new Quote(name, new Price(Long.MAX_VALUE), Long.MAX_VALUE / 1_000, Spread.of(1.5)))
                        .toList(),
                new Bar(Long.MAX_VALUE, Long.MAX_VALUE / 1_000, names, returns, OptionalDouble.of(1.5)));
        var codec = new MarketStateCodec(wire);

        assertThat(value(codec.decode(null, codec.encode(market)))).isEqualTo(market);
    }

    @Test
    void reads_back_random_changes_of_the_rules() {
        var codec = new ControlCodec(wire);
        var commands = new CommandCodec(wire);
        repeat(() -> {
            for (var change : new io.riskgate.enforcement.event.RiskEvent[] {
                random.limits(), random.instrument(), random.halt(), random.resume()
            }) {
                assertThat(value(codec.decode(null, codec.encode(change)))).isEqualTo(change);
            }
            var command = random.command();
            assertThat(value(commands.decode(null, commands.encode(command)))).isEqualTo(command);
        });
    }

    @Test
    void reads_back_random_limits_and_instruments_asked_for() {
        var limits = new LimitsCodec(wire);
        var instruments = new InstrumentCodec(wire);
        repeat(() -> {
            LimitsActivated activated = random.limits();
            InstrumentListed listed = random.instrument();
            var asked = new InstrumentCodec.SubmittedInstrument(listed.instrument(), listed.eventTimeMillis());
            for (LimitsSubmitted word : LimitsSubmitted.bothWords(activated.limits(), activated.eventTimeMillis())) {
                assertThat(value(limits.decode(null, limits.encode(word)))).isEqualTo(word);
            }
            assertThat(value(instruments.decode(null, instruments.encode(asked))))
                    .isEqualTo(asked);
        });
    }

    @Test
    void reads_back_random_decisions_with_their_cause() {
        var codec = new DecisionCodec(wire);
        repeat(() -> {
            Decision decision = random.decision();
            Causation causation = random.causation();
            byte[] value = codec.encode(decision, causation, "build-1");

            assertThat(value(codec.decode(null, value))).isEqualTo(decision);
            var record = readable(() -> codec.decodeRecord(value));
            assertThat(Causation.toCore(record.getCausation())).isEqualTo(causation);
            assertThat(record.getReason()).isEqualTo(decision.reason());
            assertThat(record.getChecks()).hasSameSizeAs(decision.results());
        });
    }

    @Test
    void reads_back_random_snapshots() {
        var codec = new RiskSnapshotCodec(wire);
        repeat(() -> {
            var snapshot = random.snapshot();
            assertThat(value(codec.decode(null, codec.encode(snapshot)))).isEqualTo(snapshot);
        });
    }

    @Test
    void reads_back_random_kill_switch_events() {
        var codec = new KillSwitchEventCodec(wire);
        repeat(() -> {
            var halted = codec.records(random.halted(), 3).get(0);
            var resumed = codec.record(random.resumed(), 3);
            assertThat(readable(() -> codec.decodeRecord(codec.encode(halted)))).isEqualTo(halted);
            assertThat(readable(() -> codec.decodeRecord(codec.encode(resumed))))
                    .isEqualTo(resumed);
        });
    }

    @Test
    void answers_a_resume_that_a_partition_refuses_to_both_people_with_the_reason() {
        var resume = new ResumeGranted(9, "r-2", HaltScope.FIRM, "alice", "bob", 5);
        var event = new KillSwitchEventCodec(wire).record(new Output.ResumeRefused(resume, "look again"), 3);

        assertThat(event.getResult()).isEqualTo(KillSwitchResult.REFUSED);
        assertThat(event.getCommandId()).isEqualTo("r-2");
        assertThat(event.getPersons()).containsExactly("alice", "bob");
        assertThat(event.getDetail()).isEqualTo("look again");
        assertThat(event.getPartition()).isEqualTo(3);
    }

    @Test
    void reads_back_random_links_of_the_audit_chain_with_the_bytes_that_were_hashed() {
        var codec = new AuditCodec(wire);
        var letters = new DeadLetterCodec(wire);
        repeat(() -> {
            DeadLetter letter =
                    letters.letter(DeadLetterReason.QTY, "detail", random.causation(), random.bytes(random.below(99)));
            for (AuditBody body : new AuditBody[] {
                codec.decision(DecisionMapping.toAvro(random.decision(), random.causation(), "b"), 1, "b"),
                codec.deadLetter(letter, 1, "b"),
                codec.control(random.halt(), 1, "b"),
                codec.control(random.limits(), 1, "b")
            }) {
                body.setSequence(random.number());
                body.setInputs(AuditCodec.inputs(random.runs()));
                byte[] previousHash = random.bytes(32);
                byte[] hash = random.bytes(32);
                byte[] bodyBytes = codec.bodyBytes(body);

                var link = readable(() -> codec.decode(codec.encode(previousHash, hash, body)));

                assertThat(link.previousHash()).isEqualTo(previousHash);
                assertThat(link.hash()).isEqualTo(hash);
                // As text: Avro cannot compare decimals that may be null inside of an array.
                assertThat(link.body()).hasToString(body.toString());
                assertThat(link.writtenBody()).isEqualTo(bodyBytes);
                assertThat(codec.bodyBytes(link.body())).isEqualTo(bodyBytes);
                assertThat(codec.encode(previousHash, hash, body))
                        .isEqualTo(wire.encode(
                                Topics.AUDIT,
                                new AuditRecord(ByteBuffer.wrap(previousHash), ByteBuffer.wrap(hash), body)));
            }
        });
    }

    @Test
    void cuts_a_long_dead_letter_and_hashes_the_whole() {
        var codec = new DeadLetterCodec(wire);
        byte[] payload = new byte[DeadLetterCodec.PAYLOAD_BYTES_MAX + 1];

        var letter = codec.letter(DeadLetterReason.TOO_LARGE, "too large", new Causation("orders", 1, 7), payload);

        assertThat(letter.getTruncated()).isTrue();
        assertThat(letter.getPayload().remaining()).isEqualTo(DeadLetterCodec.PAYLOAD_BYTES_MAX);
        assertThat(letter.getPayloadSizeBytes()).isEqualTo(16_385);
        // Second source: sha256sum over 16,385 zero bytes.
        assertThat(letter.getPayloadSha256())
                .isEqualTo("4465d89da4f7f71b0ce211c9a63e834aa9c869358b85a9a64a9988eea3d6b7f0");
    }

    @Test
    void keeps_a_tombstone_as_a_dead_letter_without_payload() {
        var codec = new DeadLetterCodec(wire);

        var letter = codec.letter(DeadLetterReason.TOMBSTONE, "no value", new Causation("orders", 1, 7), null);

        assertThat(letter.getPayloadSizeBytes()).isEqualTo(-1);
        assertThat(readable(() -> codec.decodeRecord(codec.encode(letter)))).isEqualTo(letter);
    }

    @Test
    void halts_everything_where_the_scope_of_a_halt_cannot_be_told() {
        assertThat(scopeOf(CommandKind.HALT, HaltScopeKind.UNKNOWN)).isEqualTo(HaltScope.FIRM);
        assertThat(scopeOf(CommandKind.HALT, HaltScopeKind.PORTFOLIO)).isEqualTo(HaltScope.FIRM);
    }

    private HaltScope scopeOf(CommandKind kind, HaltScopeKind scope) {
        CommandReceived command =
                value(new CommandCodec(wire).decode(null, wire.encode(Topics.COMMANDS, command(kind, scope))));
        return command.scope();
    }

    private static Command command(CommandKind kind, HaltScopeKind scope) {
        return new Command(
                "c-1",
                kind,
                new io.riskgate.schemas.avro.HaltScope(scope, ""),
                KillSeverity.HALT,
                "alice",
                "why",
                Instant.ofEpochMilli(1),
                -1L,
                0L,
                null);
    }

    @Test
    void refuses_to_resume_a_scope_that_cannot_be_told() {
        var decoded = new CommandCodec(wire)
                .decode(null, wire.encode(Topics.COMMANDS, command(CommandKind.RESUME, HaltScopeKind.UNKNOWN)));

        assertThat(reason(decoded)).isEqualTo(DeadLetterReason.ENUM);
    }

    @Test
    void refuses_limits_that_are_not_above_zero_or_contradict_each_other() {
        assertThat(reasonOfLimits(limits -> limits.setCapital(new BigDecimal("0.0000"))))
                .isEqualTo(DeadLetterReason.LIMIT);
        assertThat(reasonOfLimits(limits -> limits.setLeverageMax(Double.NaN))).isEqualTo(DeadLetterReason.LIMIT);
        assertThat(reasonOfLimits(limits -> limits.setPriceAgeMaxMillis(-1))).isEqualTo(DeadLetterReason.LIMIT);
        assertThat(reasonOfLimits(limits -> limits.setValueAtRisk95Max(new BigDecimal("900000000.0000"))))
                .isEqualTo(DeadLetterReason.CONSISTENCY);
        assertThat(reasonOfLimits(limits -> limits.setApprovedBy("alice"))).isEqualTo(DeadLetterReason.CONSISTENCY);
    }

    @Test
    void refuses_limits_that_nobody_has_proposed() {
        assertThat(reasonOfLimits(limits -> {
                    limits.setProposedBy("nobody");
                    limits.setApprovedBy("bob");
                }))
                .isEqualTo(DeadLetterReason.CONSISTENCY);
    }

    private DeadLetterReason reasonOfLimits(Consumer<io.riskgate.schemas.avro.LimitSet> damage) {
        var limits = LimitMapping.toAvro(random.limits().limits());
        damage.accept(limits);
        var value = wire.encode(Topics.LIMITS, new Limits(LimitsStage.APPROVED, limits, Instant.ofEpochMilli(1), null));
        return reason(new LimitsCodec(wire).decode(null, value));
    }

    private static DeadLetterReason reason(Decoded<?> decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Unreadable.class);
        return ((Decoded.Unreadable<?>) decoded).reason();
    }

    private interface Reading<T> {
        T read() throws UnreadableRecord;
    }

    private static <T> T readable(Reading<T> reading) {
        try {
            return reading.read();
        } catch (UnreadableRecord e) {
            throw new AssertionError(e.reason() + ": " + e.detail(), e);
        }
    }
}
