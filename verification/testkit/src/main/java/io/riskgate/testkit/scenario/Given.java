package io.riskgate.testkit.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known before anything happens.
 *
 * @param pairs currency pairs that are listed, as in EURUSD, with a lot of 1000
 * @param limits portfolio to those of its limits that differ from the wide ones of {@link LimitChange}
 * @param history daily closes of the listed pairs
 * @param dailyVolumes units that the market trades of a pair in an average day; not known where left out
 */
public record Given(
        List<String> pairs,
        Map<String, LimitChange> limits,
        @Nullable History history,
        @Nullable Map<String, BigDecimal> dailyVolumes) {
    public Given {
        pairs = pairs == null ? List.of() : List.copyOf(pairs);
        limits = limits == null ? Map.of() : new TreeMap<>(limits);
    }

    /**
     * Closes of so many days, each pair's list taken round and round.
     *
     * @param days one more than the days of returns that come of them
     * @param spreads ask less bid at each close, round and round too; none where a pair is left out
     */
    public record History(int days, Map<String, List<BigDecimal>> closes, Map<String, List<BigDecimal>> spreads) {
        public History {
            closes = new TreeMap<>(closes);
            spreads = spreads == null ? Map.of() : new TreeMap<>(spreads);
        }
    }
}
