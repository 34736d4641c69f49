package io.riskgate.enforcement.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Leaves out as many inputs of a failing run as it can while the run still fails. */
public final class Shrinker {
    private static final int TRIES_MAX = 2_000;

    private Shrinker() {}

    public static <T> List<T> smallest(List<T> failing, Predicate<List<T>> fails) {
        List<T> best = failing;
        int tries = 0;
        for (int chunk = Math.max(1, failing.size() / 2); chunk >= 1; chunk = chunk == 1 ? 0 : chunk / 2) {
            for (int from = best.size() - chunk; from >= 0 && tries < TRIES_MAX; from -= chunk, tries++) {
                List<T> without = new ArrayList<>(best.subList(0, from));
                without.addAll(best.subList(Math.min(best.size(), from + chunk), best.size()));
                if (fails.test(without)) {
                    best = without;
                    from = Math.min(from, best.size());
                }
            }
        }
        return best;
    }
}
