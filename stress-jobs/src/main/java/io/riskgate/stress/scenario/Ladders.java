package io.riskgate.stress.scenario;

import java.util.List;
import java.util.TreeSet;

/**
 * The rungs on which a book's sensitivity is read off; each list ascends.
 *
 * @param moves simple returns of a single cause
 * @param spreads factors of every spread
 * @param volume shares of the volume that go away
 */
public record Ladders(List<Double> moves, List<Double> spreads, List<Double> volume) {
    /** What a file that says nothing of ladders gets. */
    public static final Ladders STANDARD = new Ladders(
            List.of(-0.30, -0.20, -0.10, -0.05, -0.02, -0.01, 0.01, 0.02, 0.05, 0.10, 0.20, 0.30),
            List.of(2.0, 5.0, 10.0, 20.0, 40.0),
            List.of(0.25, 0.50, 0.75, 0.90, 0.95));

    public Ladders {
        moves = ascending("moves", moves, -0.99, 10);
        spreads = ascending("spreads", spreads, 0, 1_000);
        volume = ascending("volume", volume, 0, 0.999);
    }

    private static List<Double> ascending(String what, List<Double> rungs, double least, double most) {
        for (Double rung : rungs) {
            if (rung == null || !(rung >= least && rung <= most)) {
                throw new IllegalArgumentException(
                        "a rung of ladder " + what + " must lie in " + least + " to " + most + ", got " + rung);
            }
        }
        return List.copyOf(new TreeSet<>(rungs));
    }
}
