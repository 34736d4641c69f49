package io.riskgate.testkit.crash;

import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.Outcome;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.testkit.log.LogRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A market and an order management system that never stop: prices, orders, fills of what was approved, and the usual
 * dirt, two in a hundred sent twice and one in a hundred unreadable. What is sent follows from the seed and the answers
 * alone; time is the day's own and moves ten milliseconds a tick.
 */
public final class TradingDay {
    private static final long TICK_MILLIS = 10;
    private static final List<String> PAIRS = List.of("EURUSD", "GBPUSD");

    private final KafkaProducer<byte[], byte[]> producer;
    private final EngineCodecs codecs;
    private final List<String> portfolios;
    private final Random random;
    private long nowMillis;
    private int orderCount;
    private int fillCount;
    private int answerCount;
    private int commandCount;

    /**
     * A day of some portfolios.
     *
     * @param startMillis event time of the newest price that the engine already has
     */
    public TradingDay(
            KafkaProducer<byte[], byte[]> producer,
            WireFormat wire,
            List<String> portfolios,
            long seed,
            long startMillis) {
        this.producer = producer;
        this.codecs = new EngineCodecs(wire);
        this.portfolios = List.copyOf(portfolios);
        this.random = new Random(seed);
        this.nowMillis = startMillis;
    }

    /** Ten milliseconds of the day: up to three orders, and a price every fifth time. */
    public void tick() {
        nowMillis += TICK_MILLIS;
        for (int i = random.nextInt(4); i > 0; i--) {
            order();
        }
        if (random.nextInt(5) == 0) {
            price();
        }
    }

    private void order() {
        String portfolio = portfolios.get(random.nextInt(portfolios.size()));
        String orderId = "order-" + ++orderCount;
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        Quantity quantity = Quantity.parse((1 + random.nextInt(200)) + "000");
        var terms = new OrderTerms(PAIRS.get(random.nextInt(PAIRS.size())), side, quantity, null);
        var order = new OrderSubmitted(orderId, new Origin(portfolio, "trend", orderId), terms, nowMillis, 0);
        sendWithDirt(Topics.ORDERS, portfolio, codecs.orders().encode(order));
    }

    private void price() {
        String pair = PAIRS.get(random.nextInt(PAIRS.size()));
        var price = new Price(100_000_000L + random.nextInt(2_000_000));
        var observed = new PriceObserved(pair, price, false, "day", nowMillis);
        sendWithDirt(Topics.PRICES, pair, codecs.prices().encode(observed));
    }

    private void sendWithDirt(String topic, String key, byte[] value) {
        send(topic, key, value);
        int dirt = random.nextInt(100);
        if (dirt < 2) {
            send(topic, key, value);
        } else if (dirt == 2) {
            byte[] noise = new byte[40];
            random.nextBytes(noise);
            send(topic, key, noise);
        }
    }

    /** Takes the engine's answer; what is approved trades, in one or two fills. */
    public void answered(LogRecord record) {
        Decision decision = decoded(record);
        answerCount++;
        if (decision.getOutcome() != Outcome.APPROVED || decision.getTerms() == null || random.nextInt(10) == 0) {
            return;
        }
        Quantity whole = Quantity.of(decision.getApprovedQuantity());
        Quantity part = random.nextBoolean() ? whole : new Quantity(whole.millionths() / 2);
        fill(decision, part);
        if (part.compareTo(whole) < 0 && random.nextBoolean()) {
            fill(decision, whole.minus(part));
        }
    }

    private void fill(Decision decision, Quantity quantity) {
        String portfolio = decision.getPortfolioId();
        var trade = new FillReceived.Trade(
                decision.getTerms().getInstrumentId(),
                Side.valueOf(decision.getTerms().getSide().name()),
                quantity,
                Price.parse("1.01"));
        var origin = new Origin(portfolio, "trend", decision.getCorrelationId());
        var fill = new FillReceived("fill-" + ++fillCount, decision.getOrderId(), origin, trade, nowMillis);
        sendWithDirt(Topics.FILLS, portfolio, codecs.fills().encode(fill));
    }

    private Decision decoded(LogRecord record) {
        try {
            return codecs.decisions().decodeRecord(record.value());
        } catch (UnreadableRecord e) {
            throw new IllegalStateException("the engine wrote a decision that nobody can read: " + e.detail(), e);
        }
    }

    /** One person's command about one portfolio. */
    public void command(CommandReceived.Kind kind, String portfolio, String person) {
        command(kind, HaltScope.portfolio(portfolio), person);
    }

    /** One person's command; returns its id. */
    public String command(CommandReceived.Kind kind, HaltScope scope, String person) {
        String commandId = kind + "-" + person + "-" + nowMillis + "-" + ++commandCount;
        var command = new CommandReceived(commandId, kind, scope, person, "crash test", nowMillis);
        send(Topics.COMMANDS, scope.toString(), codecs.commands().encode(command));
        return commandId;
    }

    private void send(String topic, String key, byte[] value) {
        producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
    }

    /** Orders sent so far, those sent twice counted once. */
    public int orderCount() {
        return orderCount;
    }

    /** Answers seen so far. */
    public int answerCount() {
        return answerCount;
    }

    public int fillCount() {
        return fillCount;
    }
}
