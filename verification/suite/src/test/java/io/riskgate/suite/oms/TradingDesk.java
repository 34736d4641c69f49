package io.riskgate.suite.oms;

import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.oms.HaltNotice;
import io.riskgate.oms.OmsClient;
import io.riskgate.oms.OmsListener;
import io.riskgate.oms.OmsSettings;
import io.riskgate.oms.Refusal;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.Order;
import io.riskgate.schemas.avro.OrderKind;
import io.riskgate.schemas.avro.Side;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.InstrumentCodec.SubmittedInstrument;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.testkit.BrokerFixture;
import io.riskgate.testkit.crash.EngineProcess;
import io.riskgate.testkit.crash.EngineProcess.Installation;
import io.riskgate.testkit.crash.RegistryServer;
import io.riskgate.testkit.log.EngineTopics;
import io.riskgate.testkit.log.TopicLog;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** An engine on a real broker with a market of today, and an order management system that uses the client. */
final class TradingDesk implements AutoCloseable, OmsListener {
    private static final Duration WAIT = Duration.ofSeconds(120);
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int DAYS = 40;

    final List<HaltNotice> halts = new CopyOnWriteArrayList<>();
    final List<Refusal> lostLeases = new CopyOnWriteArrayList<>();
    final List<String> lateApprovals = new CopyOnWriteArrayList<>();
    private final BrokerFixture broker;
    private final RegistryServer registry = RegistryServer.start();
    private final EngineCodecs codecs = new EngineCodecs(new WireFormat(SchemaRegistry.open(registry.url())));
    private final Installation installation;
    private final KafkaProducer<byte[], byte[]> producer;
    private final TopicLog log;
    private final EngineProcess engine;
    final OmsClient client;
    private Order newest = new Order();
    private int orders;

    TradingDesk(BrokerFixture broker, Path directory) {
        this.broker = broker;
        installation =
                new Installation(broker.bootstrapServers(), registry.url(), broker.uniquePrefix("oms") + "riskgate", 0);
        EngineTopics.create(broker.admin(), 2);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        log = new TopicLog(broker.bootstrapServers(), broker.admin(), EngineTopics.names());
        market();
        engine = EngineProcess.start(installation, "engine-1", directory, 1);
        settle();
        // The deadline is long, because a machine that is busy with something else must not fail the test.
        var settings = OmsSettings.of(broker.bootstrapServers(), registry.url()).withDeadline(Duration.ofSeconds(30));
        client = OmsClient.open(settings, this);
    }

    private void market() {
        var pair = InstrumentDefinition.currencyPair("EUR", "USD", Quantity.parse("1000"));
        send(Topics.INSTRUMENTS, "EURUSD", codecs.instruments().encode(new SubmittedInstrument(pair, 1)));
        LimitsSubmitted.bothWords(limits(), 1)
                .forEach(word -> send(Topics.LIMITS, "fx", codecs.limits().encode(word)));
        long firstMillis = System.currentTimeMillis() - (DAYS - 1) * DAY_MILLIS;
        for (int day = 0; day < DAYS; day++) {
            Price price = Price.parse(day % 2 == 0 ? "1.1" : "1.105");
            var fixing = new PriceObserved("EURUSD", price, true, "test", firstMillis + day * DAY_MILLIS);
            send(Topics.PRICES, "EURUSD", codecs.prices().encode(fixing));
        }
    }

    private static LimitSet limits() {
        Money wide = Money.parse("1000000000");
        return new LimitSet(
                "fx",
                "USD",
                wide,
                new LimitSet.OrderLimits(Quantity.parse("10000000"), wide, 0.05, DAY_MILLIS, 600_000, DAY_MILLIS),
                new LimitSet.ExposureLimits(wide, wide, 5, 0.15),
                new LimitSet.TailLimits(wide, wide, wide, wide),
                RiskModel.STANDARD,
                "alice",
                "bob");
    }

    Order order() {
        orders++;
        return newest = ordered();
    }

    /** The order of before, as a system sends it that has lost its answer. */
    Order orderAgain() {
        return newest;
    }

    private Order ordered() {
        var order = new Order();
        order.setOrderId("oms-" + orders);
        order.setPortfolioId("fx");
        order.setStrategyId("trend");
        order.setCorrelationId("oms-" + orders);
        order.setEventTime(Instant.now());
        order.setKind(OrderKind.NEW);
        order.setInstrumentId("EURUSD");
        order.setSide(Side.BUY);
        order.setQuantity(new BigDecimal("1000.000000"));
        return order;
    }

    void halt() {
        var halt = new CommandReceived(
                "halt-" + orders,
                CommandReceived.Kind.HALT,
                HaltScope.FIRM,
                "ann",
                "a drill",
                System.currentTimeMillis());
        send(Topics.COMMANDS, "all", codecs.commands().encode(halt));
        producer.flush();
    }

    /** What nobody can read, where a halt may stand. */
    void garbleKillSwitchEvents() {
        send(Topics.KILL_SWITCH_EVENTS, "all", new byte[] {1, 2, 3});
        producer.flush();
    }

    void killEngine() {
        engine.kill();
    }

    private void settle() {
        producer.flush();
        log.awaitQuiet(installation.applicationId(), EngineTopics.READ_BY_ENGINE, WAIT);
    }

    private void send(String topic, String key, byte[] value) {
        producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
    }

    @Override
    public void halted(HaltNotice halt) {
        halts.add(halt);
        throw new IllegalStateException("a callback that fails must cost no later halt");
    }

    @Override
    public void late(Decision approval) {
        lateApprovals.add(approval.getOrderId());
    }

    @Override
    public void leaseLost(Refusal reason) {
        lostLeases.add(reason);
    }

    @Override
    public void close() {
        client.close();
        engine.close();
        producer.close();
        log.close();
        registry.close();
        EngineTopics.delete(broker.admin(), installation.applicationId());
    }
}
