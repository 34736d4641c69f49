package io.riskgate.app.analysis;

import io.riskgate.models.backtest.RollingForecast;
import io.riskgate.models.covariance.CovarianceMatrix;
import io.riskgate.models.covariance.EwmaCovariance;
import io.riskgate.models.covariance.LedoitWolfIntensity;
import io.riskgate.models.covariance.SampleCovariance;
import io.riskgate.models.covariance.ShrinkageTarget;
import io.riskgate.models.covariance.StressedCovariance;
import io.riskgate.models.portfolio.ExposureRisk;
import io.riskgate.models.returns.Moments;
import io.riskgate.models.returns.ReturnMatrix;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.HistoricalTail;
import io.riskgate.models.tailrisk.NormalTail;
import io.riskgate.models.tailrisk.StudentTFit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Every figure about one book on one date; computed once, then asked by the reports. */
public final class BookMeasurement {
    /** Level of the split by instrument. */
    public static final Confidence SPLIT_LEVEL = Confidence.P99;

    private static final double DECAY = EwmaCovariance.DAILY_DECAY;

    private final PriceHistory history;
    private final MeasureSettings settings;
    private final double[] exposures;
    private final int row;
    private final ReturnMatrix window;
    private final CovarianceMatrix sample;
    private final CovarianceMatrix ewma;
    private final CovarianceMatrix shrunk;
    private final double[] profits;
    private final double degreesOfFreedom;

    private BookMeasurement(PriceHistory history, double[] exposures, LocalDate asOf, MeasureSettings settings) {
        this.history = history;
        this.settings = settings;
        this.exposures = exposures.clone();
        this.row = history.rowAt(asOf);
        this.window = history.returnsTo(row, settings.window());
        this.sample = SampleCovariance.of(window);
        this.ewma = EwmaCovariance.of(window, DECAY);
        this.shrunk = ShrinkageTarget.DIAGONAL.shrink(ewma, ShrinkageTarget.DEFAULT_INTENSITY);
        this.profits = history.returnsTo(row, settings.scenarios()).profitAndLoss(exposures);
        this.degreesOfFreedom = degreesOfFreedom(profits);
    }

    /**
     * Measures a book.
     *
     * @param exposures base currency, one per instrument of the history
     * @param asOf last date to look at; the latest row not after it counts
     */
    public static BookMeasurement of(
            PriceHistory history, double[] exposures, LocalDate asOf, MeasureSettings settings) {
        return new BookMeasurement(history, exposures, asOf, settings);
    }

    // The filter refuses a book that starts to move after days of standing still; nothing can be fitted to it.
    private static double degreesOfFreedom(double[] profits) {
        try {
            return StudentTFit.degreesOfFreedomFor(profits);
        } catch (IllegalArgumentException cause) {
            return StudentTFit.FALLBACK_DEGREES_OF_FREEDOM;
        }
    }

    public LocalDate asOf() {
        return history.dates().get(row);
    }

    public List<String> instruments() {
        return history.instruments();
    }

    public List<Double> exposures() {
        return list(exposures);
    }

    /** Returns in the covariance window. */
    public int observations() {
        return window.days();
    }

    public MeasureSettings settings() {
        return settings;
    }

    public CovarianceMatrix sample() {
        return sample;
    }

    public CovarianceMatrix ewma() {
        return ewma;
    }

    public CovarianceMatrix shrunk() {
        return shrunk;
    }

    /** The sample estimate, shrunk, with every correlation driven towards one. */
    public CovarianceMatrix stressed() {
        return StressedCovariance.together(
                shrunkSample(), settings.correlationInflation(), settings.volatilityMultiplier());
    }

    /** Volatility with every instrument driven against the book, from the same estimate as {@link #stressed}. */
    public double adverseSigma() {
        return StressedCovariance.adverseSigma(
                shrunkSample(), settings.correlationInflation(), settings.volatilityMultiplier(), exposures);
    }

    private CovarianceMatrix shrunkSample() {
        return ShrinkageTarget.DIAGONAL.shrink(sample, ShrinkageTarget.DEFAULT_INTENSITY);
    }

    /** Volatility of the book under a covariance, base currency per day. */
    public double sigma(CovarianceMatrix covariance) {
        return ExposureRisk.of(covariance, exposures).sigma();
    }

    public TailFigures tails() {
        return TailFigures.of(sigma(shrunk), degreesOfFreedom, profits);
    }

    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** Change of normal value at risk at {@link #SPLIT_LEVEL} per unit of base currency, by instrument. */
    public List<Double> marginal() {
        return list(ExposureRisk.of(shrunk, exposures).marginal(NormalTail.valueAtRiskMultiplier(SPLIT_LEVEL)));
    }

    /** Each instrument's part of normal value at risk at {@link #SPLIT_LEVEL}. */
    public List<Double> component() {
        return list(ExposureRisk.of(shrunk, exposures).component(NormalTail.valueAtRiskMultiplier(SPLIT_LEVEL)));
    }

    public Moments moments() {
        return Moments.of(profits);
    }

    /** Profit of each scenario, oldest first. */
    public List<Double> profits() {
        return list(profits);
    }

    public boolean resolvable(Confidence level) {
        return HistoricalTail.resolvable(profits.length, level);
    }

    /** Historical expected shortfall over value at risk at 99 %. */
    public double tailRatio() {
        return HistoricalTail.tailRatio(profits, Confidence.P99);
    }

    /** Optimal shrinkage of the sample estimate towards the scaled identity. */
    public double intensityOfIdentity() {
        return LedoitWolfIntensity.scaledIdentity(window);
    }

    /** Optimal shrinkage of the sample estimate towards constant correlation. */
    public double intensityOfConstantCorrelation() {
        return LedoitWolfIntensity.constantCorrelation(window);
    }

    /** The same exposures held through the scenarios, each day against the forecast from the days before it. */
    public ForecastHistory forecasts() {
        int first = Math.min(settings.window(), profits.length - 1);
        double[] forecast = RollingForecast.studentT(profits, first, first, Confidence.P99, degreesOfFreedom)
                .valueAtRisk();
        List<LocalDate> dates = history.dates().subList(row - forecast.length + 1, row + 1);
        return new ForecastHistory(dates, list(Arrays.copyOfRange(profits, first, profits.length)), list(forecast));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
