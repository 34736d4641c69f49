package io.riskgate.app.demo.link;

import io.riskgate.app.client.TopicReader;
import io.riskgate.app.client.TopicWriter;
import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.event.ReviewReceived;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.CommandCodec;
import io.riskgate.schemas.codec.FillCodec;
import io.riskgate.schemas.codec.InstrumentCodec;
import io.riskgate.schemas.codec.LimitsCodec;
import io.riskgate.schemas.codec.OrderCodec;
import io.riskgate.schemas.codec.PriceCodec;
import io.riskgate.schemas.codec.ReviewCodec;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.List;

/** The link over real topics: writes with one producer, reads committed records with one consumer. */
public final class KafkaLink implements EngineLink {
    private static final List<String> ANSWERS =
            List.of(Topics.DECISIONS, Topics.RISK_SNAPSHOTS, Topics.KILL_SWITCH_EVENTS, Topics.DEAD_LETTERS);

    private final TopicWriter writer;
    private final TopicReader reader;
    private final RecordDispatch dispatch;
    private final InstrumentCodec instruments;
    private final LimitsCodec limits;
    private final PriceCodec prices;
    private final OrderCodec orders;
    private final FillCodec fills;
    private final CommandCodec commands;
    private final ReviewCodec reviews;
    private final long openedAtMillis;
    private final EngineOffsets offsets;

    /**
     * Connects to topics that exist; reads what is written from now on.
     *
     * @param applicationId name under which the engine reads
     * @param openedAtMillis event time of the instruments and limits that are set
     */
    public KafkaLink(String bootstrapServers, SchemaRegistry registry, String applicationId, long openedAtMillis) {
        WireFormat wire = new WireFormat(registry);
        writer = new TopicWriter(bootstrapServers);
        offsets = new EngineOffsets(bootstrapServers, applicationId);
        reader = TopicReader.fromEnd(bootstrapServers, ANSWERS);
        dispatch = new RecordDispatch(wire);
        instruments = new InstrumentCodec(wire);
        limits = new LimitsCodec(wire);
        prices = new PriceCodec(wire);
        orders = new OrderCodec(wire);
        fills = new FillCodec(wire);
        commands = new CommandCodec(wire);
        reviews = new ReviewCodec(wire);
        this.openedAtMillis = openedAtMillis;
    }

    @Override
    public void list(InstrumentDefinition instrument) {
        byte[] value = instruments.encode(new InstrumentCodec.SubmittedInstrument(instrument, openedAtMillis));
        writer.send(Topics.INSTRUMENTS, instrument.instrumentId(), value);
    }

    @Override
    public void setLimits(LimitSet limitSet) {
        for (LimitsSubmitted word : LimitsSubmitted.bothWords(limitSet, openedAtMillis)) {
            writer.send(Topics.LIMITS, limitSet.portfolioId(), limits.encode(word));
        }
    }

    @Override
    public void observe(PriceObserved price) {
        writer.send(Topics.PRICES, price.instrumentId(), prices.encode(price));
    }

    @Override
    public void send(RiskEvent event) {
        if (event instanceof OrderSubmitted order) {
            writer.send(Topics.ORDERS, order.origin().portfolioId(), orders.encode(order));
        } else if (event instanceof CancelRequested cancel) {
            writer.send(Topics.ORDERS, cancel.origin().portfolioId(), orders.encode(cancel));
        } else if (event instanceof FillReceived fill) {
            writer.send(Topics.FILLS, fill.origin().portfolioId(), fills.encode(fill));
        } else if (event instanceof OrderClosed closed) {
            writer.send(Topics.FILLS, closed.origin().portfolioId(), fills.encode(closed));
        } else if (event instanceof ReviewReceived review) {
            writer.send(Topics.REVIEWS, review.subject().portfolioId(), reviews.encode(review));
        } else {
            throw new IllegalArgumentException(
                    "only orders, cancels, fills, closed orders and reviews are sent, got " + event);
        }
    }

    @Override
    public void command(CommandReceived command) {
        writer.send(Topics.COMMANDS, command.scope().toString(), commands.encode(command));
    }

    @Override
    public void flush() {
        writer.flush();
    }

    @Override
    public boolean hasTakenAll() {
        return offsets.areAtEnd();
    }

    @Override
    public void poll(Duration longest, EngineOutput output) {
        reader.poll(longest).forEach(record -> dispatch.dispatchOutput(record, output));
    }

    @Override
    public void close() {
        offsets.close();
        reader.close();
        writer.close();
    }
}
