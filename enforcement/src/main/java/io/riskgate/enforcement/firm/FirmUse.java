package io.riskgate.enforcement.firm;

import io.riskgate.enforcement.value.limit.LimitSet;

/**
 * How much of the firm's most used limit is taken.
 *
 * @param measure name of that limit, as in the firm's limits
 * @param observed in base currency; leverage as a ratio
 * @param limit in the same unit
 */
public record FirmUse(String measure, double observed, double limit) {
    /** Share of the limit; 1.0 is exactly at it and more is a breach. */
    public double ratio() {
        return observed / limit;
    }

    /** The most used of the firm's limits; the first of them where several are used alike. */
    public static FirmUse of(FirmFigures figures, LimitSet limits) {
        double gross = figures.gross().doubleValue();
        var exposures = limits.exposures();
        FirmUse most = new FirmUse("grossMax", gross, exposures.grossMax().toDouble());
        most = larger(
                most,
                new FirmUse(
                        "netMax",
                        figures.net().abs().doubleValue(),
                        exposures.netMax().toDouble()));
        most = larger(most, new FirmUse("leverageMax", gross / limits.capital().toDouble(), exposures.leverageMax()));
        most = larger(
                most,
                new FirmUse(
                        "valueAtRisk99Max",
                        figures.valueAtRisk99(),
                        limits.tails().valueAtRisk99Max().toDouble()));
        return larger(
                most,
                new FirmUse(
                        "expectedShortfall99Max",
                        figures.expectedShortfall99(),
                        limits.tails().expectedShortfall99Max().toDouble()));
    }

    private static FirmUse larger(FirmUse one, FirmUse other) {
        return other.ratio() > one.ratio() ? other : one;
    }
}
