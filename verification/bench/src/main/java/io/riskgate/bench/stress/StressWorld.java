package io.riskgate.bench.stress;

import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.stress.nightly.StressUniverse;
import io.riskgate.stress.nightly.StressedBook;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Books and a market out of one seed: one common factor, and as many long as short positions. */
record StressWorld(StressUniverse universe, List<StressedBook> books) {
    static StressWorld of(int portfolios, int instruments, int days, long seed) {
        var random = new SplittableRandom(seed);
        List<InstrumentDefinition> listed = new ArrayList<>();
        double[][] returns = new double[instruments][days];
        double[] market = new double[days];
        for (int day = 0; day < days; day++) {
            market[day] = 0.01 * random.nextGaussian();
        }
        for (int i = 0; i < instruments; i++) {
            listed.add(new InstrumentDefinition("S" + i, AssetClass.EQUITY, "", "USD", Quantity.parse("1")));
            for (int day = 0; day < days; day++) {
                returns[i][day] = Math.max(-0.5, 0.6 * market[day] + 0.012 * random.nextGaussian());
            }
        }
        var allowance = new StressedBook.Allowance(100_000_000, 1_000_000, 0.15, 2_000_000, 6);
        List<StressedBook> books = new ArrayList<>();
        for (int p = 0; p < portfolios; p++) {
            double[] exposures = new double[instruments];
            for (int i = 0; i < instruments; i++) {
                exposures[i] = Math.rint(100_000 * (random.nextDouble() - 0.45));
            }
            books.add(new StressedBook("P" + p, exposures, allowance));
        }
        return new StressWorld(new StressUniverse(listed, returns), books);
    }
}
