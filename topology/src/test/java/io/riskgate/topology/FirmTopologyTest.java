package io.riskgate.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.market.BarSettings;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.portfolio.TailFigures;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.processors.portfolio.AuditSettings;
import io.riskgate.processors.portfolio.DecisionObserver;
import io.riskgate.processors.portfolio.PortfolioSettings;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.avro.FirmRisk;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From portfolios' snapshots to the firm's figures and its halts, through the real topology, without a broker. */
class FirmTopologyTest {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final long NOW_MILLIS = 80 * DAY_MILLIS;

    private final SchemaRegistry registry = SchemaRegistry.open("mock://firm-topology");
    private final WireFormat wire = new WireFormat(registry);
    private final EngineCodecs codecs = new EngineCodecs(wire);

    @TempDir
    private Path stateDirectory;

    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        var portfolio = new PortfolioSettings(250, "test", DecisionObserver.NONE, AuditSettings.STANDARD);
        var parts = new EngineParts(() -> new EngineCodecs(new WireFormat(registry)), BarSettings.DAILY, portfolio);
        var settings = new StreamsSettings("riskgate", "engine-1", "127.0.0.1:1", stateDirectory, 1, 10, 0, 64 << 20);
        driver = new TopologyTestDriver(RiskgateTopology.of(parts), settings.toProperties());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void halts_for_positions_whose_sum_64_bits_cannot_hold_and_goes_on_obeying_commands() throws UnreadableRecord {
        limitFirm();
        snapshot("p-1", "500000000000000");
        snapshot("p-2", "500000000000000");
        command("halt-1");

        assertThat(halts()).extracting(HaltMarker::commandId).containsExactly("firm-limit-2", "firm-limit-3", "halt-1");
        assertThat(published()).last().satisfies(firm -> {
            assertThat(firm.getPortfolioCount()).isEqualTo(2);
            assertThat(firm.getGross()).isEqualByComparingTo("1000000000000000");
            assertThat(firm.getHalted()).isTrue();
        });
    }

    @Test
    void goes_on_counting_a_portfolio_whose_history_an_instrument_without_a_past_has_cut() throws UnreadableRecord {
        limitFirm();
        snapshot("p-1", "100", Collections.nCopies(30, -900.0).toArray(Double[]::new));
        snapshot("p-1", "101");
        snapshot("p-2", "100", Collections.nCopies(30, -200.0).toArray(Double[]::new));

        assertThat(published()).last().satisfies(firm -> {
            assertThat(firm.getValueAtRisk99()).isEqualTo(1100);
            assertThat(firm.getShortHistoryCount()).isEqualTo(1);
            assertThat(firm.getMostUsedLimit()).isEqualTo("valueAtRisk99Max");
            assertThat(firm.getHalted()).isTrue();
        });
    }

    private void limitFirm() {
        Money wide = Money.parse("1000000000000");
        Money tail = Money.parse("1000");
        var limits = new LimitSet(
                LimitSet.FIRM,
                "USD",
                Money.parse("1000000000"),
                new LimitSet.OrderLimits(Quantity.parse("1"), wide, 0.5, DAY_MILLIS, 5_000, DAY_MILLIS),
                new LimitSet.ExposureLimits(wide, wide, 1000, 0.9),
                new LimitSet.TailLimits(tail, tail, wide, wide),
                RiskModel.STANDARD,
                "alice",
                "bob");
        LimitsSubmitted.bothWords(limits, 1)
                .forEach(word ->
                        pipe(Topics.LIMITS, LimitSet.FIRM, codecs.limits().encode(word)));
    }

    private void snapshot(String portfolio, String exposure, Double... profits) {
        Money held = Money.parse(exposure);
        double loss = profits.length == 0 ? 0 : -profits[0];
        var tail = new TailFigures(loss, loss, loss, loss, true);
        var measures = new RiskMeasures(held.abs(), held, 0, tail, TailFigures.ZERO, profits.length);
        var snapshot = new RiskSnapshot(
                portfolio,
                NOW_MILLIS,
                1,
                1,
                new EquityMark(Money.ZERO, Money.ZERO, NOW_MILLIS),
                measures,
                1,
                0,
                List.of(new RiskSnapshot.PositionLine("EURUSD", Quantity.parse("1"), held, Money.ZERO)),
                List.of(profits));
        pipe(Topics.FIRM_SNAPSHOTS, portfolio, codecs.firmRisks().encode(snapshot));
    }

    private void command(String id) {
        var halt = new CommandReceived(
                id, CommandReceived.Kind.HALT, HaltScope.portfolio("p-1"), "alice", "a drill", NOW_MILLIS);
        pipe(Topics.COMMANDS, id, codecs.commands().encode(halt));
    }

    private void pipe(String topic, String key, byte[] value) {
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(key.getBytes(StandardCharsets.UTF_8), value);
    }

    private List<HaltMarker> halts() {
        List<HaltMarker> halts = new ArrayList<>();
        for (TestRecord<byte[], byte[]> record : written(Topics.CONTROL)) {
            Decoded<RiskEvent> decoded = codecs.controls().decode(record.key(), record.value());
            if (decoded instanceof Decoded.Readable<RiskEvent> readable
                    && readable.value() instanceof HaltMarker halt) {
                halts.add(halt);
            }
        }
        return halts;
    }

    private List<FirmRisk> published() throws UnreadableRecord {
        List<FirmRisk> published = new ArrayList<>();
        for (TestRecord<byte[], byte[]> record : written(Topics.FIRM_RISK)) {
            published.add(wire.decode(record.value(), FirmRisk.class));
        }
        return published;
    }

    private List<TestRecord<byte[], byte[]>> written(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }
}
