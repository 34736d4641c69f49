package io.riskgate.stress.nightly;

import io.riskgate.stress.scenario.CompiledScenario;
import io.riskgate.stress.scenario.ScenarioDefinition.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Real daily closes, to hold a book through the days that a scenario is named after.
 *
 * @param closes by instrument and day
 */
public record RealHistory(SortedMap<String, SortedMap<LocalDate, Double>> closes) {
    /** No history: nothing is replayed. */
    public static final RealHistory NONE = new RealHistory(new TreeMap<>());

    public RealHistory {
        var copy = new TreeMap<String, SortedMap<LocalDate, Double>>();
        closes.forEach((instrument, days) -> copy.put(instrument, new TreeMap<>(days)));
        closes = copy;
    }

    /** This history and more instruments; what both know is taken from the other one. */
    public RealHistory and(Map<String, ? extends SortedMap<LocalDate, Double>> other) {
        var all = new TreeMap<>(closes);
        all.putAll(other);
        return new RealHistory(all);
    }

    /**
     * The loss of a book left alone through each scenario's window, base currency; empty where the scenario has none,
     * or something held has no closes for it. The last step of a scenario only: the steps before are of nobody's past.
     */
    public List<OptionalDouble> losses(List<CompiledScenario> scenarios, StressUniverse universe, double[] exposures) {
        List<OptionalDouble> losses = new ArrayList<>();
        for (CompiledScenario scenario : scenarios) {
            Window window = scenario.definition().window();
            losses.add(window == null ? OptionalDouble.empty() : loss(window, universe, exposures));
        }
        return losses;
    }

    private OptionalDouble loss(Window window, StressUniverse universe, double[] exposures) {
        double loss = 0;
        for (int i = 0; i < exposures.length; i++) {
            if (exposures[i] != 0) {
                OptionalDouble move = move(window, universe.instruments().get(i).instrumentId());
                if (move.isEmpty()) {
                    return move;
                }
                loss -= exposures[i] * move.getAsDouble();
            }
        }
        return OptionalDouble.of(loss);
    }

    /** Return from the last close at or before the first day to the last one at or before the last day. */
    public OptionalDouble move(Window window, String instrumentId) {
        SortedMap<LocalDate, Double> days = closes.get(instrumentId);
        if (days == null || days.tailMap(window.last()).isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble before = closeAt(days, window.first());
        OptionalDouble after = closeAt(days, window.last());
        return before.isEmpty() || after.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(after.getAsDouble() / before.getAsDouble() - 1);
    }

    private static OptionalDouble closeAt(SortedMap<LocalDate, Double> days, LocalDate date) {
        var entry = new TreeMap<>(days).floorEntry(date);
        return entry == null ? OptionalDouble.empty() : OptionalDouble.of(entry.getValue());
    }
}
