package io.riskgate.models;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.riskgate.models.backtest.AcerbiSzekelyTest;
import io.riskgate.models.backtest.Exceedances;
import io.riskgate.models.backtest.ExcessLoss;
import io.riskgate.models.backtest.RollingForecast;
import io.riskgate.models.covariance.CovarianceMatrix;
import io.riskgate.models.covariance.RebuildPolicy;
import io.riskgate.models.covariance.RollingEwmaCovariance;
import io.riskgate.models.covariance.RollingSampleCovariance;
import io.riskgate.models.covariance.ShrinkageTarget;
import io.riskgate.models.covariance.StressedCovariance;
import io.riskgate.models.factor.Diversification;
import io.riskgate.models.factor.FactorModel;
import io.riskgate.models.factor.FactorRegression;
import io.riskgate.models.performance.EquityCurve;
import io.riskgate.models.performance.RewardRatios;
import io.riskgate.models.performance.TradeStatistics;
import io.riskgate.models.portfolio.ExposureBook;
import io.riskgate.models.portfolio.ExposureRisk;
import io.riskgate.models.portfolio.VolatilityTarget;
import io.riskgate.models.regime.MarketHistory;
import io.riskgate.models.regime.RegimeEvidence;
import io.riskgate.models.regime.VolatilityClass;
import io.riskgate.models.returns.Moments;
import io.riskgate.models.returns.ReturnMatrix;
import io.riskgate.models.stress.CrisisReplay;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.HistoricalTail;
import io.riskgate.models.tailrisk.ParetoTail;
import io.riskgate.models.tailrisk.StudentTFit;
import io.riskgate.models.tailrisk.StudentTTail;
import io.riskgate.models.tailrisk.VolatilityFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** NaN and infinity are refused at every entrance instead of becoming a figure that compares false with each limit. */
class FiniteInputTest {
    private static final ReturnMatrix RETURNS = ReturnMatrix.of(Seeds.returns(Seeds.of("finite input"), 60, 3));
    private static final CovarianceMatrix UNIT = CovarianceMatrix.of(3, (i, j) -> i == j ? 1 : 0);

    @TestFactory
    Stream<DynamicTest> nan_and_infinity_are_refused() {
        return entrances().entrySet().stream()
                .flatMap(entrance -> Stream.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
                        .map(broken -> dynamicTest(
                                entrance.getKey() + " " + broken,
                                () -> assertThatThrownBy(
                                                () -> entrance.getValue().accept(broken))
                                        .isInstanceOf(IllegalArgumentException.class))));
    }

    private static Map<String, DoubleConsumer> entrances() {
        var entrances = new LinkedHashMap<String, DoubleConsumer>();
        entrances.put("return", bad -> ReturnMatrix.of(new double[][] {{0.1, bad}}));
        entrances.put("price", bad -> ReturnMatrix.ofPrices(new double[][] {{1}, {bad}}));
        entrances.put("older price", bad -> ReturnMatrix.ofPrices(new double[][] {{bad}, {1}}));
        entrances.put("exposure of profits", bad -> RETURNS.profitAndLoss(series(3, bad)));
        entrances.put("moments", bad -> Moments.of(series(60, bad)));
        entrances.put("autocorrelation", bad -> Moments.lagOneAutocorrelation(series(60, bad)));
        entrances.put("covariance", bad -> CovarianceMatrix.of(3, (i, j) -> bad));
        entrances.put("exposure of matrix", bad -> UNIT.quadraticForm(series(3, bad)));
        entrances.put(
                "rolling ewma",
                bad -> new RollingEwmaCovariance(0.94, 5, 3, RebuildPolicy.DEFAULT).add(series(3, bad)));
        entrances.put(
                "rolling sample", bad -> new RollingSampleCovariance(5, 3, RebuildPolicy.DEFAULT).add(series(3, bad)));
        entrances.put("intensity", bad -> ShrinkageTarget.DIAGONAL.shrink(UNIT, bad));
        entrances.put("inflation", bad -> StressedCovariance.together(UNIT, bad, 1));
        entrances.put("multiplier", bad -> StressedCovariance.together(UNIT, 0.5, bad));
        entrances.put("sign", bad -> StressedCovariance.of(UNIT, 0.5, 1, series(3, bad)));
        entrances.put("adverse", bad -> StressedCovariance.adverseSigma(UNIT, 0.5, 1, series(3, bad)));
        entrances.put("exposure of risk", bad -> ExposureRisk.of(UNIT, series(3, bad)));
        entrances.put("exposure of book", bad -> new ExposureBook(UNIT, RETURNS, series(3, bad)));
        entrances.put("change of book", bad -> new ExposureBook(UNIT, RETURNS, new double[3]).change(1, bad));
        entrances.put(
                "question to book", bad -> new ExposureBook(UNIT, RETURNS, new double[3]).profitAndLossAfter(1, bad));
        entrances.put("sigma", bad -> VolatilityTarget.DEFAULT.advise(bad, 1));
        entrances.put("value at risk", bad -> HistoricalTail.valueAtRisk(series(100, bad), Confidence.P99));
        entrances.put("shortfall", bad -> HistoricalTail.expectedShortfall(series(100, bad), Confidence.P99));
        entrances.put("type 7", bad -> HistoricalTail.interpolatedValueAtRisk(series(100, bad), Confidence.P99));
        entrances.put("filter", bad -> VolatilityFilter.of(series(100, bad)));
        entrances.put("t fit", bad -> StudentTFit.to(series(100, bad)));
        entrances.put("nu", bad -> StudentTTail.valueAtRiskMultiplier(Confidence.P99, bad));
        entrances.put("pareto", bad -> ParetoTail.fit(series(1000, bad), 100));
        entrances.put("profit of backtest", bad -> Exceedances.of(series(60, bad), new double[60]));
        entrances.put("forecast of backtest", bad -> Exceedances.of(new double[60], series(60, bad)));
        entrances.put("excess", bad -> ExcessLoss.of(series(60, bad), new double[60]));
        entrances.put(
                "z2", bad -> AcerbiSzekelyTest.z2(new double[60], new double[60], series(60, bad), Confidence.P99));
        entrances.put("forecast", bad -> RollingForecast.normal(series(200, bad), 100, 60, Confidence.P99));
        entrances.put("regression", bad -> FactorRegression.of(series(60, bad), RETURNS));
        entrances.put("specific variance", bad -> FactorModel.of(new double[3][3], UNIT, series(3, bad)));
        entrances.put("beta", bad -> FactorModel.of(new double[][] {series(3, bad)}, UNIT, new double[1]));
        entrances.put("entropy", bad -> Diversification.score(series(3, bad)));
        entrances.put("trades", bad -> TradeStatistics.of(series(30, bad)));
        entrances.put("equity", bad -> EquityCurve.of(series(30, bad)));
        entrances.put("ratios", bad -> RewardRatios.of(series(30, bad)));
        entrances.put("percentile", bad -> MarketHistory.percentileOfNewest(series(30, bad)));
        entrances.put("evidence", bad -> new RegimeEvidence(60, bad, 1, 0, 0));
        entrances.put("volatility class", VolatilityClass::of);
        entrances.put("crisis", bad -> CrisisReplay.of(RETURNS, series(3, bad)));
        return entrances;
    }

    private static double[] series(int length, double bad) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = (i % 7 - 3) * 0.01;
        }
        values[length / 2] = bad;
        return values;
    }
}
