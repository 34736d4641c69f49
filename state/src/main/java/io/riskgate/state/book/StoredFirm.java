package io.riskgate.state.book;

import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.firm.FirmBook;
import io.riskgate.enforcement.firm.FirmGuard;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.state.bytes.RowCodecs;
import io.riskgate.state.store.RowKeys;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What the firm flow remembers, beside the rows of the control flow. */
public final class StoredFirm {
    private final KeyValueStore<String, byte[]> rows;

    public StoredFirm(KeyValueStore<String, byte[]> rows) {
        this.rows = rows;
    }

    /** The firm that the rows describe. */
    public FirmBook book() {
        FirmBook book = new FirmBook();
        try (var range = rows.range(RowKeys.first(RowKeys.FIRM_SNAPSHOT), RowKeys.last(RowKeys.FIRM_SNAPSHOT))) {
            range.forEachRemaining(row -> book.fold(RowCodecs.FIRM_SNAPSHOT.decode(row.value)));
        }
        return book;
    }

    public void keep(RiskSnapshot snapshot) {
        rows.put(RowKeys.of(RowKeys.FIRM_SNAPSHOT, snapshot.portfolioId()), RowCodecs.FIRM_SNAPSHOT.encode(snapshot));
    }

    public FirmGuard guard() {
        byte[] row = rows.get(RowKeys.FIRM_GUARD);
        return row == null ? FirmGuard.ARMED : RowCodecs.FIRM_GUARD.decode(row);
    }

    public void keep(FirmGuard guard) {
        rows.put(RowKeys.FIRM_GUARD, RowCodecs.FIRM_GUARD.encode(guard));
    }

    /** The limits of a portfolio, or of the firm under {@link LimitSet#FIRM}; null while it has none. */
    public @Nullable LimitSet limits(String portfolioId) {
        byte[] row = rows.get(RowKeys.of(RowKeys.LIMITS, portfolioId));
        LimitsActivated activated = row == null ? null : RowCodecs.LIMITS.decode(row);
        return activated == null ? null : activated.limits();
    }
}
