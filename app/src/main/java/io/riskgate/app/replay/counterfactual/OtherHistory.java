package io.riskgate.app.replay.counterfactual;

import io.riskgate.app.replay.ReplayRun;
import io.riskgate.app.replay.ReplayTask;
import io.riskgate.app.replay.log.Emitted;
import io.riskgate.app.replay.log.RecordedInput;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.avro.ControlMarker;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.KeyRingChange;
import io.riskgate.schemas.avro.LimitsChange;
import io.riskgate.schemas.avro.Outcome;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One partition as it would have gone: the recorded inputs with other limits, without the trades of orders that would
 * have been refused, and with trades of orders that would have been approved. Owned by one thread.
 *
 * <p>Of an order that history refused nobody knows how it would have traded; it is taken to fill whole and at once, at
 * the instrument's newest price. Strategies are taken to send the orders that they sent.
 */
final class OtherHistory {
    private final LimitOverrides overrides;
    private final WireFormat wire;
    private final EngineCodecs codecs;
    private final ReplayTask task;
    private final List<Emitted> emitted = new ArrayList<>();
    private final Map<String, Price> prices = new HashMap<>();
    private final Set<String> refusedOnlyHere = new HashSet<>();
    private final Map<String, RecordedInput> limitsInForce = new TreeMap<>();
    private final long fromMillis;
    private boolean isActive;
    private long droppedFills;
    private long assumedFills;

    /**
     * History, which becomes another at a point of market time.
     *
     * @param fromMillis before this event time everything is as it was
     */
    OtherHistory(int partition, ReplayRun history, LimitOverrides overrides) {
        SchemaRegistry registry = history.registry();
        this.fromMillis = history.options().range().fromMillis();
        this.isActive = fromMillis == Long.MIN_VALUE;
        this.overrides = overrides;
        this.wire = new WireFormat(registry);
        this.codecs = new EngineCodecs(wire);
        this.task = new ReplayTask(
                partition, () -> new EngineCodecs(new WireFormat(registry)), history.windowDays(), emitted::add);
    }

    void start(String build) {
        task.start(build);
    }

    /** Folds one input as it would have been; gives what came of it. */
    List<Emitted> take(RecordedInput input) {
        emitted.clear();
        switch (input.topic()) {
            case Topics.CONTROL -> {
                // Nobody has signed the limits of a history that never was; what was verified is verified.
                if (!isKeyRing(input)) {
                    fold(changed(input));
                }
            }
            case Topics.FILLS -> foldFill(input);
            case Topics.MARKET_STATE -> {
                remember(input);
                fold(input);
            }
            default -> fold(input);
        }
        return List.copyOf(emitted);
    }

    private void fold(RecordedInput input) {
        task.take(input);
        while (task.hasAudit()) {
            task.nextAudit();
        }
    }

    private boolean isKeyRing(RecordedInput input) {
        try {
            return wire.decode(input.value(), ControlMarker.class).getChange() instanceof KeyRingChange;
        } catch (UnreadableRecord e) {
            return false;
        }
    }

    private RecordedInput changed(RecordedInput input) {
        try {
            ControlMarker marker = wire.decode(input.value(), ControlMarker.class);
            if (marker.getChange() instanceof LimitsChange limits) {
                limitsInForce.put(limits.getLimits().getPortfolioId(), input);
            }
            if (!isActive) {
                return input;
            }
            overrides.applyTo(marker);
            return with(input, wire.encode(Topics.CONTROL, marker));
        } catch (UnreadableRecord e) {
            return input; // stays the dead letter that it was
        }
    }

    private static RecordedInput with(RecordedInput input, byte[] value) {
        return new RecordedInput(
                input.topic(), input.partition(), input.offset(), input.timestampMillis(), input.key(), value);
    }

    private void remember(RecordedInput input) {
        Decoded<? extends RiskEvent> decoded = codecs.marketStates().decode(input.key(), input.value());
        if (decoded instanceof Decoded.Readable<? extends RiskEvent> readable
                && readable.value() instanceof MarketStateUpdated market) {
            market.quotes().forEach(quote -> prices.put(quote.instrumentId(), quote.price()));
            if (!isActive && market.eventTimeMillis() >= fromMillis) {
                activate();
            }
        }
    }

    /** Puts the other limits into force, in place of those that history has by now. */
    private void activate() {
        isActive = true;
        for (RecordedInput limits : List.copyOf(limitsInForce.values())) {
            RecordedInput other = changed(limits);
            if (!Arrays.equals(other.value(), limits.value())) {
                fold(other);
            }
        }
    }

    /** Whether the other limits are in force. */
    boolean isActive() {
        return isActive;
    }

    private void foldFill(RecordedInput input) {
        String orderId = orderOf(input);
        if (orderId != null && refusedOnlyHere.contains(orderId)) {
            droppedFills++;
            return;
        }
        fold(input);
    }

    private @Nullable String orderOf(RecordedInput input) {
        if (codecs.fills().decode(input.key(), input.value()) instanceof Decoded.Readable<RiskEvent> readable) {
            return readable.value() instanceof FillReceived fill
                    ? fill.orderId()
                    : ((OrderClosed) readable.value()).orderId();
        }
        return null;
    }

    /** Notes two answers to one order, and trades it where only this history approves. */
    void answered(RecordedInput input, Decision recorded, Decision instead) {
        boolean wasApproved = recorded.getOutcome() == Outcome.APPROVED;
        boolean isApproved = instead.getOutcome() == Outcome.APPROVED;
        if (wasApproved && !isApproved) {
            refusedOnlyHere.add(recorded.getOrderId());
        }
        Price price = instead.getTerms() == null
                ? null
                : prices.get(instead.getTerms().getInstrumentId());
        if (isApproved
                && !wasApproved
                && price != null
                && instead.getApprovedQuantity().signum() > 0) {
            assumedFills++;
            fold(assumedFill(input, instead, price));
        }
    }

    private RecordedInput assumedFill(RecordedInput cause, Decision decision, Price price) {
        var terms = decision.getTerms();
        BigDecimal quantity = decision.getApprovedQuantity();
        var trade = new FillReceived.Trade(
                terms.getInstrumentId(), Side.valueOf(terms.getSide().name()), Quantity.of(quantity), price);
        String portfolio = decision.getPortfolioId();
        var fill = new FillReceived(
                "assumed-" + decision.getOrderId(),
                decision.getOrderId(),
                new Origin(portfolio, decision.getStrategyId(), decision.getCorrelationId()),
                trade,
                decision.getEventTime().toEpochMilli());
        return new RecordedInput(
                Topics.FILLS,
                cause.partition(),
                -1,
                cause.timestampMillis(),
                portfolio.getBytes(StandardCharsets.UTF_8),
                codecs.fills().encode(fill));
    }

    long droppedFills() {
        return droppedFills;
    }

    long assumedFills() {
        return assumedFills;
    }
}
