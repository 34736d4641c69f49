package io.riskgate.enforcement.strategy;

import io.riskgate.enforcement.portfolio.Position;
import java.util.Comparator;

/** What one strategy holds of one instrument. */
public record StrategyPosition(Place place, Position position) {
    /**
     * Whose position of what.
     *
     * @param shadow whether it is held on paper only
     */
    public record Place(String portfolioId, String strategyId, String instrumentId, boolean shadow)
            implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::portfolioId)
                .thenComparing(Place::strategyId)
                .thenComparing(Place::instrumentId)
                .thenComparing(Place::shadow);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
