package io.riskgate.models.factor;

import io.riskgate.models.returns.FiniteNumbers;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A book's exposures added up by factor, by sector and by currency; immutable.
 *
 * <p>Buying a pair for 100 is long 100 of its base and short 100 of its quote currency. A stock adds its value to the
 * currency it is quoted in. Sectors count gross: a hedge inside a sector does not make it small.
 */
public final class ExposureBreakdown {
    private final Map<RiskFactor, Double> factors;
    private final Map<Sector, Double> sectors;
    private final SortedMap<String, Double> currencies;
    private final double gross;

    private ExposureBreakdown(List<AssetProfile> profiles, double[] exposures) {
        var byFactor = new EnumMap<RiskFactor, Double>(RiskFactor.class);
        var bySector = new EnumMap<Sector, Double>(Sector.class);
        var byCurrency = new TreeMap<String, Double>();
        double sum = 0;
        for (int i = 0; i < exposures.length; i++) {
            AssetProfile profile = profiles.get(i);
            double exposure = exposures[i];
            sum += Math.abs(exposure);
            bySector.merge(profile.sector(), Math.abs(exposure), Double::sum);
            byCurrency.merge(profile.baseCurrency(), exposure, Double::sum);
            if (profile.currencyPair()) {
                byCurrency.merge(profile.quoteCurrency(), -exposure, Double::sum);
            }
            for (RiskFactor factor : RiskFactor.values()) {
                byFactor.merge(factor, exposure * profile.loading(factor), Double::sum);
            }
        }
        this.gross = sum;
        this.factors = Collections.unmodifiableMap(byFactor);
        this.sectors = Collections.unmodifiableMap(bySector);
        this.currencies = Collections.unmodifiableSortedMap(byCurrency);
    }

    /**
     * Adds up a book.
     *
     * @param profiles one per exposure
     * @param exposures base currency, signed, finite
     */
    public static ExposureBreakdown of(List<AssetProfile> profiles, double[] exposures) {
        FiniteNumbers.require("exposure", exposures, profiles.size());
        return new ExposureBreakdown(profiles, exposures);
    }

    /** Exposure to each factor, base currency, signed. */
    public Map<RiskFactor, Double> factors() {
        return factors;
    }

    /** Gross exposure of each sector held, base currency. */
    public Map<Sector, Double> sectors() {
        return sectors;
    }

    /** Net exposure to each currency, in the book's base currency, by code. */
    public SortedMap<String, Double> currencies() {
        return currencies;
    }

    /** Sum of absolute exposures, base currency. */
    public double gross() {
        return gross;
    }

    /** A sector's share of gross exposure; 0 for an empty book. */
    public double sectorRatio(Sector sector) {
        return gross == 0 ? 0 : sectors.getOrDefault(sector, 0.0) / gross;
    }
}
