package io.riskgate.state.book;

import io.riskgate.enforcement.market.InstrumentBar;
import io.riskgate.enforcement.market.Universe;
import io.riskgate.state.bytes.RowCodecs;
import io.riskgate.state.row.InstrumentBarEntry;
import io.riskgate.state.store.RowKeys;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueStore;

/** The market flow's universe, read from and written to its rows. */
public final class StoredUniverse {
    private final KeyValueStore<String, byte[]> rows;

    public StoredUniverse(KeyValueStore<String, byte[]> rows) {
        this.rows = rows;
    }

    /** Brings a new universe to where the rows say it was; leaves it empty where there are none. */
    public void restore(Universe universe) {
        byte[] head = rows.get(RowKeys.HEAD);
        if (head == null) {
            return;
        }
        SortedMap<String, InstrumentBar> instruments = new TreeMap<>();
        try (var range = rows.range(RowKeys.first(RowKeys.INSTRUMENT_BAR), RowKeys.last(RowKeys.INSTRUMENT_BAR))) {
            range.forEachRemaining(row -> {
                InstrumentBarEntry entry = RowCodecs.INSTRUMENT_BAR.decode(row.value);
                instruments.put(entry.instrumentId(), entry.bar());
            });
        }
        universe.restore(RowCodecs.UNIVERSE_HEAD.decode(head), instruments);
    }

    /** Writes the head and the instruments that a step has changed. */
    public void write(Universe universe, List<String> changedInstruments) {
        for (String instrumentId : changedInstruments) {
            InstrumentBar bar = universe.instruments().get(instrumentId);
            if (bar != null) {
                rows.put(
                        RowKeys.of(RowKeys.INSTRUMENT_BAR, instrumentId),
                        RowCodecs.INSTRUMENT_BAR.encode(new InstrumentBarEntry(instrumentId, bar)));
            }
        }
        rows.put(RowKeys.HEAD, RowCodecs.UNIVERSE_HEAD.encode(universe.head()));
    }
}
