package io.riskgate.schemas.codec;

import io.riskgate.enforcement.firm.FirmFigures;
import io.riskgate.enforcement.firm.FirmUse;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.schemas.avro.FirmRisk;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.SnapshotMapping;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The firm's figures, and portfolios' snapshots on their way to where they are added up. */
public final class FirmRiskCodec {
    private final WireFormat wire;

    public FirmRiskCodec(WireFormat wire) {
        this.wire = wire;
    }

    /** A snapshot as the firm flow reads it. */
    public byte[] encode(RiskSnapshot snapshot) {
        return wire.encode(Topics.FIRM_SNAPSHOTS, SnapshotMapping.toAvro(snapshot));
    }

    /**
     * The firm after a portfolio has moved.
     *
     * @param use null where the firm has no limits
     */
    public byte[] encode(
            RiskSnapshot moved, int portfolioCount, FirmFigures figures, @Nullable FirmUse use, boolean halted) {
        var record = new FirmRisk(
                Instant.ofEpochMilli(moved.eventTimeMillis()),
                moved.portfolioId(),
                portfolioCount,
                figures.gross(),
                figures.net(),
                figures.valueAtRisk99(),
                figures.expectedShortfall99(),
                figures.largestShareRatio(),
                figures.scenarioDays(),
                use == null ? "" : use.measure(),
                use == null ? 0 : use.ratio(),
                halted,
                figures.shortHistoryCount());
        return wire.encode(Topics.FIRM_RISK, record);
    }
}
