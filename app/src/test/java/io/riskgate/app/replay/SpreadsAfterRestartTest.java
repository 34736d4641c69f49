package io.riskgate.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.StateChange.MarketAdvanced;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.event.PriceObserved.BidAsk;
import io.riskgate.enforcement.market.BarSettings;
import io.riskgate.enforcement.market.MarketStep;
import io.riskgate.enforcement.market.Universe;
import io.riskgate.enforcement.value.Price;
import io.riskgate.state.book.BookRebuild;
import io.riskgate.state.book.RowWriter;
import io.riskgate.state.book.StoredUniverse;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random days of two instruments, one of which has lost its quotes now and then; every row goes through its bytes. */
class SpreadsAfterRestartTest {
    private static final long SEED = 20_261_121L;
    private static final int WINDOW_DAYS = 70;
    private static final long DAY_MILLIS = 86_400_000L;

    private final Random random = new Random(SEED);
    private final MemoryRows marketRows = new MemoryRows("universe");
    private final StoredUniverse storedUniverse = new StoredUniverse(marketRows);
    private final MemoryRows bookRows = new MemoryRows("book");
    private final RowWriter writer = new RowWriter(bookRows, new MemoryRows("memory"), WINDOW_DAYS);
    private final PartitionState state = new PartitionState(WINDOW_DAYS);

    private PriceObserved price(String instrument, boolean closes, long timeMillis) {
        Price price = new Price(90_000_000L + random.nextInt(20_000_000));
        long half = 1_000L + random.nextInt(90_000);
        BidAsk quote =
                new BidAsk(new Price(price.hundredMillionths() - half), new Price(price.hundredMillionths() + half));
        boolean quoted = instrument.equals("BETA") || random.nextInt(20) > 0;
        return new PriceObserved(instrument, price, quoted ? quote : null, closes, "test", timeMillis);
    }

    private Universe restoredUniverse() {
        Universe universe = new Universe(BarSettings.DAILY);
        storedUniverse.restore(universe);
        return universe;
    }

    private void take(Universe running, PriceObserved price) {
        MarketStep step = running.fold(price);
        assertThat(restoredUniverse().fold(price)).as("seed %s", SEED).isEqualTo(step);
        storedUniverse.write(running, step.changedInstruments());
        for (MarketStateUpdated update : step.updates()) {
            var change = new MarketAdvanced(update);
            state.on(change);
            writer.on(change);
        }
    }

    @Test
    void a_market_and_a_partition_that_start_again_have_the_same_spreads() {
        Universe running = new Universe(BarSettings.DAILY);
        int scored = 0;
        for (int day = 1; day <= 200; day++) {
            take(running, price("ACME", false, day * DAY_MILLIS));
            take(running, price("BETA", true, day * DAY_MILLIS + 1_000));
            take(running, price("ACME", false, day * DAY_MILLIS + 2_000));
            PartitionState rebuilt = BookRebuild.read(bookRows, WINDOW_DAYS);

            assertThat(rebuilt.condition()).as("seed %s, day %s", SEED, day).isEqualTo(state.condition());
            for (String instrument : new String[] {"ACME", "BETA"}) {
                assertThat(rebuilt.market().spread(rebuilt.market().indexOf(instrument)))
                        .as("seed %s, day %s, %s", SEED, day, instrument)
                        .isEqualTo(state.market().spread(state.market().indexOf(instrument)));
            }
            scored += state.condition().stress().liquidity().isPresent() ? 1 : 0;
        }
        assertThat(scored).as("days with a liquidity part, seed %s", SEED).isGreaterThan(150);
    }
}
