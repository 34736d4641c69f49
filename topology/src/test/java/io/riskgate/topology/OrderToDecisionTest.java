package io.riskgate.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.market.BarSettings;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.processors.portfolio.AuditSettings;
import io.riskgate.processors.portfolio.DecisionObserver;
import io.riskgate.processors.portfolio.PortfolioQuestions;
import io.riskgate.processors.portfolio.PortfolioSettings;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.avro.DeadLetter;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.Outcome;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.InstrumentCodec.SubmittedInstrument;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line from an order to its decision through the real topology, codecs and stores, without a broker. */
class OrderToDecisionTest {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final long FIRST_FIXING_MILLIS = 40 * DAY_MILLIS;
    private static final long NOW_MILLIS = FIRST_FIXING_MILLIS + 39 * DAY_MILLIS;

    private final SchemaRegistry registry = SchemaRegistry.open("mock://order-to-decision");
    private final EngineCodecs codecs = new EngineCodecs(new WireFormat(registry));

    @TempDir
    private Path stateDirectory;

    private final PortfolioQuestions questions = new PortfolioQuestions();
    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        var portfolio =
                new PortfolioSettings(250, "test", DecisionObserver.NONE, AuditSettings.STANDARD, questions, "");
        var parts = new EngineParts(() -> new EngineCodecs(new WireFormat(registry)), BarSettings.DAILY, portfolio);
        Properties properties = new StreamsSettings(
                        "riskgate", "engine-1", "127.0.0.1:1", stateDirectory, 1, 10, 0, 64 << 20)
                .toProperties();
        driver = new TopologyTestDriver(RiskgateTopology.of(parts), properties);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void approves_an_order_inside_every_limit() throws UnreadableRecord {
        givenAMarketWithLimits();
        submit("order-1", "100000");
        assertThat(decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.getReason()).isEqualTo("NONE");
            assertThat(decision.getOutcome()).isEqualTo(Outcome.APPROVED);
            assertThat(decision.getApprovedQuantity()).isEqualByComparingTo("100000");
        });
    }

    @Test
    void refuses_an_order_above_the_quantity_limit() throws UnreadableRecord {
        givenAMarketWithLimits();
        submit("order-1", "10001000");
        assertThat(decisions()).singleElement().extracting(Decision::getReason).isEqualTo("QUANTITY");
    }

    @Test
    void refuses_every_order_after_a_halt() throws UnreadableRecord {
        givenAMarketWithLimits();
        pipe(
                Topics.COMMANDS,
                "c",
                codecs.commands()
                        .encode(new CommandReceived(
                                "halt-1", CommandReceived.Kind.HALT, HaltScope.FIRM, "alice", "a drill", NOW_MILLIS)));
        submit("order-1", "100000");
        assertThat(decisions()).singleElement().extracting(Decision::getReason).isEqualTo("KILL_SWITCH");
    }

    @Test
    void answers_a_question_and_keeps_nothing_of_it() throws Exception {
        givenAMarketWithLimits();
        var answer = questions.ask(0, marketMillis -> order("what-if-1", "100000", marketMillis));
        assertThat(answer).isNotDone();
        driver.advanceWallClockTime(Duration.ofSeconds(1));

        assertThat(answer).isDone();
        assertThat(answer.get().asOfMillis()).isEqualTo(NOW_MILLIS);
        assertThat(answer.get().decision().isApproved()).isTrue();
        assertThat(decisions()).isEmpty();
        submit("order-1", "100000");
        assertThat(decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.getOutcome()).isEqualTo(Outcome.APPROVED);
            assertThat(decision.getChecks())
                    .filteredOn(check -> check.getCode().equals("GROSS_EXPOSURE"))
                    .singleElement()
                    .satisfies(check -> assertThat(check.getObserved()).isEqualTo(110_500));
        });
    }

    @Test
    void answers_nothing_about_a_partition_that_it_does_not_own() {
        assertThat(questions.ask(7, marketMillis -> order("what-if-1", "100000", marketMillis)))
                .isCompletedExceptionally();
    }

    @Test
    void keeps_the_price_of_one_instrument_too_many_as_a_dead_letter() throws UnreadableRecord {
        for (int i = 1; i <= 5_001; i++) {
            var price = new PriceObserved("I" + i, Price.parse("100"), false, "test", FIRST_FIXING_MILLIS);
            pipe(Topics.PRICES, "I" + i, codecs.prices().encode(price));
        }

        var letters =
                driver.createOutputTopic(Topics.DEAD_LETTERS, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        DeadLetter letter = codecs.deadLetters().decodeRecord(letters.readValue());
        assertThat(letter.getReason()).isEqualTo("SYMBOL");
        assertThat(letter.getDetail()).endsWith("takes no I5001");
        assertThat(letters.isEmpty()).isTrue();
    }

    private void givenAMarketWithLimits() {
        var pair = InstrumentDefinition.currencyPair("EUR", "USD", Quantity.parse("1000"));
        pipe(Topics.INSTRUMENTS, "EURUSD", codecs.instruments().encode(new SubmittedInstrument(pair, 1)));
        LimitsSubmitted.bothWords(limits(), 1)
                .forEach(word -> pipe(Topics.LIMITS, "fx", codecs.limits().encode(word)));
        for (int day = 0; day < 40; day++) {
            String price = day % 2 == 0 ? "1.1" : "1.105";
            pipe(
                    Topics.PRICES,
                    "EURUSD",
                    codecs.prices()
                            .encode(new PriceObserved(
                                    "EURUSD",
                                    Price.parse(price),
                                    true,
                                    "test",
                                    FIRST_FIXING_MILLIS + day * DAY_MILLIS)));
        }
    }

    private static LimitSet limits() {
        Money million = Money.parse("1000000");
        return new LimitSet(
                "fx",
                "USD",
                Money.parse("10000000"),
                new LimitSet.OrderLimits(
                        Quantity.parse("10000000"), Money.parse("20000000"), 0.05, DAY_MILLIS, 5_000, DAY_MILLIS),
                new LimitSet.ExposureLimits(Money.parse("50000000"), Money.parse("50000000"), 5, 0.15),
                new LimitSet.TailLimits(million, million, million, million),
                RiskModel.STANDARD,
                "alice",
                "bob");
    }

    private void submit(String orderId, String quantity) {
        pipe(Topics.ORDERS, "fx", codecs.orders().encode(order(orderId, quantity, NOW_MILLIS)));
    }

    private static OrderSubmitted order(String orderId, String quantity, long timeMillis) {
        return new OrderSubmitted(
                orderId,
                new Origin("fx", "trend", orderId),
                new OrderTerms("EURUSD", Side.BUY, Quantity.parse(quantity), null),
                timeMillis,
                0);
    }

    private void pipe(String topic, String key, byte[] value) {
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(key.getBytes(StandardCharsets.UTF_8), value);
    }

    private List<Decision> decisions() throws UnreadableRecord {
        List<Decision> decisions = new ArrayList<>();
        for (byte[] value : driver.createOutputTopic(
                        Topics.DECISIONS, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readValuesToList()) {
            decisions.add(codecs.decisions().decodeRecord(value));
        }
        return decisions;
    }
}
