package io.riskgate.models.factor;

import io.riskgate.models.returns.FiniteNumbers;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is known about an instrument besides its prices: where it belongs and how it loads on each factor.
 *
 * @param instrument its name, such as EURUSD
 * @param sector where its exposure is counted
 * @param baseCurrency what is bought, ISO 4217 or XAU; for a stock the currency it is quoted in
 * @param quoteCurrency what is paid
 * @param loadings one finite number per factor; 1.0 moves one to one
 */
public record AssetProfile(
        String instrument, Sector sector, String baseCurrency, String quoteCurrency, Map<RiskFactor, Double> loadings) {

    /** Refuses a profile with a gap, and keeps a copy in the order of the factors. */
    public AssetProfile {
        if (instrument.isBlank() || baseCurrency.length() != 3 || quoteCurrency.length() != 3) {
            throw new IllegalArgumentException("profile needs a name and two currency codes, got \"" + instrument
                    + "\", \"" + baseCurrency + "\", \"" + quoteCurrency + "\"");
        }
        var copy = new EnumMap<RiskFactor, Double>(RiskFactor.class);
        for (RiskFactor factor : RiskFactor.values()) {
            Double loading = loadings.get(factor);
            if (loading == null) {
                throw new IllegalArgumentException("profile of " + instrument + " has no loading on " + factor);
            }
            copy.put(factor, FiniteNumbers.require(instrument + " " + factor, loading));
        }
        loadings = Collections.unmodifiableMap(copy);
    }

    /** The loading on one factor. */
    public double loading(RiskFactor factor) {
        return loadings.getOrDefault(factor, 0.0);
    }

    /** Whether its two currencies differ, so that holding it holds one against the other. */
    public boolean currencyPair() {
        return !baseCurrency.equals(quoteCurrency);
    }
}
