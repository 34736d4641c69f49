package io.riskgate.bench.core;

import io.riskgate.enforcement.portfolio.RiskMeasures;
import org.jspecify.annotations.Nullable;

/**
 * Proof before any timing that the core and the plain recompute give the same figures: who is wrong is not worth
 * timing.
 */
final class Agreement {
    private static final double TOLERANCE_RATIO = 1e-8;
    private static final int ORDERS = 512;

    private Agreement() {}

    /**
     * Projects orders on the core and recomputes them plainly.
     *
     * @return the largest relative difference seen
     * @throws IllegalStateException at the first figure that differs
     */
    static double check(CoreWorld world) {
        var plain = new FullRecompute(world.market, world.positions);
        double largest = 0;
        for (int k = 0; k < ORDERS; k++) {
            var terms = world.orders[k].terms();
            var whatIf = world.book().whatIf();
            whatIf.project(terms);
            double signed = terms.quantity().signed(terms.side()).millionths() / 1e6;
            double difference = difference(whatIf.after(), plain.with(world.orderInstruments[k], signed));
            if (!(difference <= TOLERANCE_RATIO)) {
                throw new IllegalStateException("order " + k + " " + terms + ": the core has " + whatIf.after()
                        + " (" + whatIf.cause() + "), the plain recompute "
                        + plain.with(world.orderInstruments[k], signed));
            }
            largest = Math.max(largest, difference);
        }
        return largest;
    }

    private static double difference(@Nullable RiskMeasures core, FullRecompute.Figures plain) {
        if (core == null) {
            return Double.NaN;
        }
        double[] ours = {
            core.gross().toDouble(),
            core.net().toDouble(),
            core.sigmaDaily(),
            core.valueAtRisk95(),
            core.valueAtRisk99(),
            core.valueAtRisk999(),
            core.expectedShortfall99()
        };
        double[] theirs = {
            plain.gross(),
            plain.net(),
            plain.sigmaDaily(),
            plain.valueAtRisk95(),
            plain.valueAtRisk99(),
            plain.valueAtRisk999(),
            plain.expectedShortfall99()
        };
        double largest = 0;
        for (int i = 0; i < ours.length; i++) {
            largest = Math.max(largest, Math.abs(ours[i] - theirs[i]) / Math.max(1.0, Math.abs(theirs[i])));
        }
        return largest;
    }
}
