package io.riskgate.processors.market;

import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.market.BarSettings;
import io.riskgate.enforcement.market.MarketStep;
import io.riskgate.enforcement.market.Universe;
import io.riskgate.processors.deadletter.DeadLetters;
import io.riskgate.processors.deadletter.InputAt;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.processors.routing.Outlet;
import io.riskgate.processors.routing.RoutedKey;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.wire.DeadLetterReason;
import io.riskgate.state.book.StoredUniverse;
import io.riskgate.state.store.Stores;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes each price into the universe and writes what comes of it into every portfolio partition. */
public final class MarketProcessor implements Processor<byte[], byte[], RoutedKey, byte[]> {
    private static final String NAME = "market";
    private static final RoutedKey EVERYWHERE = RoutedKey.everywhere(new byte[0]);

    private final EngineCodecs codecs;
    private final BarSettings bars;
    private Universe universe;
    private ProcessorContext<RoutedKey, byte[]> context;
    private Outlet outlet;
    private DeadLetters deadLetters;
    private StoredUniverse rows;

    public MarketProcessor(Supplier<EngineCodecs> codecs, BarSettings bars) {
        this.codecs = codecs.get();
        this.bars = bars;
    }

    @Override
    public void init(ProcessorContext<RoutedKey, byte[]> taskContext) {
        context = taskContext;
        outlet = new Outlet(NAME, context);
        deadLetters = DeadLetters.auditedElsewhere(codecs, outlet);
        rows = new StoredUniverse(context.getStateStore(Stores.UNIVERSE_ROWS));
        universe = new Universe(bars); // anew at each start: an aborted transaction must leave nothing behind
        rows.restore(universe);
    }

    @Override
    public void process(Record<byte[], byte[]> input) {
        InputAt at = InputAt.of(context);
        Decoded<PriceObserved> decoded = codecs.prices().decode(input.key(), input.value());
        if (decoded instanceof Decoded.Readable<PriceObserved> readable) {
            take(readable.value(), at, input);
        } else if (decoded instanceof Decoded.Unreadable<PriceObserved> unreadable) {
            deadLetters.send(at, unreadable, input.value());
        }
    }

    private void take(PriceObserved price, InputAt at, Record<byte[], byte[]> input) {
        MarketStep step = universe.fold(price);
        if (step.isRefused()) {
            deadLetters.send(at, DeadLetterReason.valueOf(step.reason()), step.refusal(), input.value());
            return;
        }
        rows.write(universe, step.changedInstruments());
        for (MarketStateUpdated update : step.updates()) {
            outlet.send(Topics.MARKET_STATE, EVERYWHERE, codecs.marketStates().encode(update));
        }
    }
}
