package io.riskgate.models.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.riskgate.models.covariance.SampleCovariance;
import io.riskgate.models.regime.MarketHistory;
import io.riskgate.models.returns.ReturnMatrix;
import io.riskgate.models.stress.CrisisReplay;
import java.util.List;

final class CrisesGolden implements GoldenCheck {
    private static final double RELATIVE = 1e-9;

    @Override
    public void check(JsonNode golden, Figures figures) {
        var panel = Panel.named(golden.path("panel").asText());
        String base = golden.path("base_date").asText();
        String end = golden.path("end_date").asText();
        ReturnMatrix crisis = panel.between(base, end);
        ReturnMatrix before = panel.window(base, 60);
        figures.exact("days", golden.path("days").asInt(), crisis.days());
        for (int i = 0; i < crisis.instruments(); i++) {
            String name = panel.columns().get(i);
            figures.relative(
                    name + " total",
                    golden.path("asset_total_return").get(name),
                    CrisisReplay.totalReturn(crisis, i),
                    RELATIVE);
            figures.relative(
                    name + " worst",
                    golden.path("asset_worst_day").get(name),
                    CrisisReplay.worstReturn(crisis, i),
                    RELATIVE);
        }
        List<String> days = panel.dates().subList(panel.row(base) + 1, panel.row(end) + 1);
        golden.path("books").properties().forEach(book -> book(book.getKey(), book.getValue(), crisis, days, figures));
        var calm = SampleCovariance.of(before);
        var wild = SampleCovariance.of(crisis);
        figures.relative("correlation before", golden.get("avg_corr_60d_before"), calm.meanCorrelation(), RELATIVE);
        figures.relative("correlation within", golden.get("avg_corr_window"), wild.meanCorrelation(), RELATIVE);
        double[] ratios = wild.standardDeviations();
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] /= calm.standardDeviations()[i];
        }
        figures.relative("volatility ratio", golden.get("vol_ratio_median"), MarketHistory.median(ratios), RELATIVE);
    }

    private static void book(String name, JsonNode golden, ReturnMatrix crisis, List<String> days, Figures figures) {
        var replay = CrisisReplay.of(crisis, Figures.numbers(golden.path("exposures")));
        figures.relative(name + " worst day", golden.get("worst_day_pnl"), replay.worstDayProfit(), RELATIVE);
        figures.exact(name + " day", golden.path("worst_day").asText(), days.get(replay.worstDay()));
        figures.relative(name + " held", golden.get("buy_and_hold_pnl"), replay.buyAndHoldProfit(), RELATIVE);
        figures.relative(name + " drawdown", golden.get("max_drawdown_pnl"), replay.maximumDrawdown(), RELATIVE);
        figures.relative(name + " sum", golden.get("sum_daily_pnl"), replay.totalProfit(), RELATIVE);
    }
}
