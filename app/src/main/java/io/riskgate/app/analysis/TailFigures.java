package io.riskgate.app.analysis;

import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.HistoricalTail;
import io.riskgate.models.tailrisk.NormalTail;
import io.riskgate.models.tailrisk.ParetoTail;
import io.riskgate.models.tailrisk.StudentTTail;
import io.riskgate.models.tailrisk.VolatilityFilter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Value at risk and expected shortfall by model and level; what could not be computed is absent and said in the notes.
 */
public final class TailFigures {
    /** Levels reported, in rising order. */
    public static final List<Confidence> LEVELS =
            List.of(Confidence.P95, Confidence.P97_5, Confidence.P99, Confidence.P99_9);

    private final Map<TailModel, Measures> models = new EnumMap<>(TailModel.class);
    private final List<String> notes = new ArrayList<>();

    private record Measures(ToDoubleFunction<Confidence> valueAtRisk, ToDoubleFunction<Confidence> expectedShortfall) {}

    /**
     * Measures one book.
     *
     * @param sigma of the parametric models, base currency
     * @param degreesOfFreedom of the Student-t
     * @param profits historical profit and loss vector, oldest first
     */
    static TailFigures of(double sigma, double degreesOfFreedom, double[] profits) {
        var figures = new TailFigures();
        figures.models.put(
                TailModel.NORMAL,
                new Measures(
                        level -> sigma * NormalTail.valueAtRiskMultiplier(level),
                        level -> sigma * NormalTail.expectedShortfallMultiplier(level)));
        figures.models.put(
                TailModel.STUDENT_T,
                new Measures(
                        level -> sigma * StudentTTail.valueAtRiskMultiplier(level, degreesOfFreedom),
                        level -> sigma * StudentTTail.expectedShortfallMultiplier(level, degreesOfFreedom)));
        figures.models.put(TailModel.HISTORICAL, historical(profits));
        figures.attempt(
                TailModel.FILTERED_HISTORICAL,
                () -> historical(VolatilityFilter.of(profits).scenarios()));
        figures.attempt(TailModel.GENERALISED_PARETO, () -> pareto(profits));
        return figures;
    }

    private static Measures historical(double[] scenarios) {
        return new Measures(
                level -> HistoricalTail.valueAtRisk(scenarios, level),
                level -> HistoricalTail.expectedShortfall(scenarios, level));
    }

    private static Measures pareto(double[] profits) {
        var tail = ParetoTail.fit(profits, ParetoTail.customaryExceedances(profits.length));
        return new Measures(tail::valueAtRisk, tail::expectedShortfall);
    }

    // A book that hardly moves, or a short history, has no such tail; the others are still worth showing.
    private void attempt(TailModel model, Supplier<Measures> measures) {
        try {
            models.put(model, measures.get());
        } catch (IllegalArgumentException cause) {
            notes.add(model.key() + " is left out: " + cause.getMessage());
        }
    }

    /** Value at risk, base currency, positive = loss. */
    public Optional<Double> valueAtRisk(TailModel model, Confidence level) {
        return Optional.ofNullable(models.get(model))
                .map(measures -> measures.valueAtRisk().applyAsDouble(level));
    }

    /** Expected shortfall, base currency, positive = loss. */
    public Optional<Double> expectedShortfall(TailModel model, Confidence level) {
        return Optional.ofNullable(models.get(model))
                .map(measures -> measures.expectedShortfall().applyAsDouble(level));
    }

    /** One sentence for each model that is absent. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
