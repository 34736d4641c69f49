package io.riskgate.enforcement.firm;

import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.limit.LimitSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The newest snapshot of each portfolio, and the firm's figures out of them. Owned by one thread.
 *
 * <p>Scenario vectors of portfolios in one base currency add day by day, so that the firm's value at risk is that of
 * one portfolio which held everything, and not a sum of values at risk. Snapshots must stand on the same market;
 * vectors of different length are added over the newest days that all of them have, and those that are too short count
 * by themselves ({@link FirmTail}). Cost is O(portfolios x days).
 */
public final class FirmBook {
    private final TreeMap<String, RiskSnapshot> newest = new TreeMap<>();

    /** How many days of returns the firm's figures need: as its own limits say, the standard where it has none. */
    public static int observationsMin(@Nullable LimitSet firm) {
        return (firm == null ? RiskModel.STANDARD : firm.model()).observationsMin();
    }

    /**
     * Takes a portfolio's next snapshot, whatever its event time: that is the time of a fill, which nothing bounds, and
     * one far ahead would hide every snapshot after it. The log holds a portfolio's snapshots in the order in which its
     * one writer took them, also over a rebalance, because a fenced writer's records never become visible.
     */
    public void fold(RiskSnapshot snapshot) {
        newest.put(snapshot.portfolioId(), snapshot);
    }

    /**
     * A portfolio's next snapshot as it is to be folded and kept. One whose vector has become too short, because of a
     * single instrument without a past, keeps the tail figures that it had with a long one where they are larger than
     * its own now, until its vector is long again or nothing is held.
     */
    public RiskSnapshot standing(RiskSnapshot snapshot, int observationsMin) {
        RiskSnapshot before = newest.get(snapshot.portfolioId());
        if (before == null || !FirmTail.isShort(snapshot, observationsMin)) {
            return snapshot;
        }
        boolean wasLong = before.measures().scenarioCount() >= observationsMin;
        boolean holds = snapshot.measures().gross().isPositive();
        return wasLong && holds ? snapshot.withMeasures(snapshot.measures().raisedTo(before.measures())) : snapshot;
    }

    /** How many portfolios the figures stand on. */
    public int portfolioCount() {
        return newest.size();
    }

    /** The figures now; all zero while nothing is known. */
    public FirmFigures figures(int observationsMin) {
        FirmExposures exposures = FirmExposures.of(newest);
        FirmTail tail = FirmTail.of(newest, observationsMin);
        return new FirmFigures(
                exposures.gross(),
                exposures.net(),
                tail.valueAtRisk99(),
                tail.expectedShortfall99(),
                exposures.largestShareRatio(),
                tail.scenarioDays(),
                tail.shortHistoryCount());
    }
}
