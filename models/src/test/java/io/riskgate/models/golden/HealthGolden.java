package io.riskgate.models.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.riskgate.models.performance.HealthScore;
import io.riskgate.models.performance.StrategyRecord;

/** The file states no tolerance; the maps are plain arithmetic, so 1e-12 absolute. */
final class HealthGolden implements GoldenCheck {
    private static final double ABSOLUTE = 1e-12;

    @Override
    public void check(JsonNode golden, Figures figures) {
        var score = HealthScore.of(new StrategyRecord(
                golden.path("trades").asInt(),
                golden.path("win_rate").asDouble(),
                golden.path("expectancy_R").asDouble(),
                golden.path("max_drawdown").asDouble(),
                golden.path("current_drawdown").asDouble(),
                golden.path("recent_expectancy_R").asDouble(),
                golden.path("binomial_p").asDouble()));
        JsonNode parts = golden.path("components");
        figures.absolute("win rate", parts.get("win_rate"), score.winRatio(), ABSOLUTE);
        figures.absolute("expectancy", parts.get("expectancy"), score.expectancy(), ABSOLUTE);
        figures.absolute("maximum drawdown", parts.get("max_drawdown"), score.maximumDrawdown(), ABSOLUTE);
        figures.absolute("current drawdown", parts.get("current_drawdown"), score.currentDrawdown(), ABSOLUTE);
        figures.absolute("trend", parts.get("trend"), score.trend(), ABSOLUTE);
        figures.absolute("edge", parts.get("edge"), score.edge(), ABSOLUTE);
        figures.absolute("health", golden.get("health"), score.health(), ABSOLUTE);
        figures.exact("band", golden.path("band").asText(), score.band().name());
        figures.exact(
                "disable", golden.path("auto_disable").asBoolean(), score.band().disables());
    }
}
