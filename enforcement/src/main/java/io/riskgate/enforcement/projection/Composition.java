package io.riskgate.enforcement.projection;

import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.models.factor.AssetProfile;
import io.riskgate.models.factor.RiskFactor;
import io.riskgate.models.factor.Sector;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a portfolio with one order in it is made of; amounts in its base currency. Filled anew for each order in one
 * pass over what is held; owned by one thread.
 */
public final class Composition {
    private static final List<Sector> SECTORS = List.of(Sector.values());
    private static final List<RiskFactor> FACTORS = List.of(RiskFactor.values());

    private final double[] bySector = new double[SECTORS.size()];
    private final double[] byFactor = new double[FACTORS.size()];
    private final TreeMap<String, Double> byCurrency = new TreeMap<>();
    private double gross;
    private double squares;
    private double largest;
    private int largestIndex;
    private double largestWithSterling;
    private double marketSensitivity;
    private double unloaded;
    private int unprofiledIndex;

    /** Sums over {@code indexes} in their order, so that equal portfolios give equal digits. */
    void fill(WhatIf whatIf, Collection<Integer> indexes, InstrumentProfiles profiles) {
        clear();
        for (int index : indexes) {
            add(index, whatIf.exposure(index) / 1e4, profiles.of(index));
        }
    }

    private void clear() {
        Arrays.fill(bySector, 0);
        Arrays.fill(byFactor, 0);
        byCurrency.clear();
        gross = 0;
        squares = 0;
        largest = 0;
        largestIndex = -1;
        largestWithSterling = 0;
        marketSensitivity = 0;
        unloaded = 0;
        unprofiledIndex = -1;
    }

    private void add(int index, double exposure, @Nullable AssetProfile profile) {
        if (exposure == 0) {
            return;
        }
        double size = Math.abs(exposure);
        gross += size;
        squares += size * size;
        if (size > largest) {
            largest = size;
            largestIndex = index;
        }
        if (profile == null) {
            unprofiledIndex = index;
            unloaded += size;
            return;
        }
        bySector[profile.sector().ordinal()] += size;
        for (int k = 0; k < FACTORS.size(); k++) {
            byFactor[k] += exposure * profile.loading(FACTORS.get(k));
        }
        if (saysNothing(profile)) {
            unloaded += size;
        }
        marketSensitivity += exposure * marketLoading(profile);
        byCurrency.merge(profile.baseCurrency(), exposure, Double::sum);
        if (profile.currencyPair()) {
            byCurrency.merge(profile.quoteCurrency(), -exposure, Double::sum);
            if (profile.baseCurrency().equals("GBP") || profile.quoteCurrency().equals("GBP")) {
                largestWithSterling = Math.max(largestWithSterling, size);
            }
        }
    }

    /** Shares follow the market by their beta, everything else by its loading on risk appetite. */
    private static double marketLoading(AssetProfile profile) {
        return switch (profile.sector()) {
            case FX, COMMODITIES, CRYPTO -> profile.loading(RiskFactor.RISK_ON_OFF);
            default -> profile.loading(RiskFactor.BETA);
        };
    }

    private static boolean saysNothing(AssetProfile profile) {
        return profile.loading(RiskFactor.RISK_ON_OFF) == 0
                && profile.loading(RiskFactor.BETA) == 0
                && profile.loading(RiskFactor.US_DOLLAR) == 0;
    }

    /** Gross exposure to instruments of which nobody has said how they follow the market, unprofiled ones included. */
    public double unloaded() {
        return unloaded;
    }

    /** Gain for a rise of the market by its whole value. */
    public double marketSensitivity() {
        return marketSensitivity;
    }

    /** Sum of the absolute exposures. */
    public double gross() {
        return gross;
    }

    /** Largest absolute exposure to one instrument. */
    public double largest() {
        return largest;
    }

    /** Row number of that instrument; -1 for an empty portfolio. */
    public int largestIndex() {
        return largestIndex;
    }

    /** Largest absolute exposure to a currency pair with sterling in it. */
    public double largestWithSterling() {
        return largestWithSterling;
    }

    /** Sum of the squared shares of gross exposure: 1 for a single position, 1/n for n equal ones; 0 for none. */
    public double herfindahl() {
        return gross == 0 ? 0 : squares / (gross * gross);
    }

    /** Row number of something held that no profile is known of; -1 where all are known. */
    public int unprofiledIndex() {
        return unprofiledIndex;
    }

    /** The sector with the largest gross exposure. */
    public Sector largestSector() {
        int best = 0;
        for (int k = 1; k < bySector.length; k++) {
            best = bySector[k] > bySector[best] ? k : best;
        }
        return SECTORS.get(best);
    }

    /** Gross exposure to a sector; what no profile is known of may add to it. */
    public double sector(Sector sector) {
        return bySector[sector.ordinal()];
    }

    /** Signed exposure to a factor. */
    public double factor(RiskFactor factor) {
        return byFactor[factor.ordinal()];
    }

    /** Sum of the absolute exposures to all factors. */
    public double totalFactor() {
        double sum = 0;
        for (double exposure : byFactor) {
            sum += Math.abs(exposure);
        }
        return sum;
    }

    /** The currency other than {@code home} with the largest absolute net exposure; empty where there is none. */
    public String largestCurrency(String home) {
        String best = "";
        for (String currency : byCurrency.keySet()) {
            boolean larger = best.isEmpty() || Math.abs(currency(currency)) > Math.abs(currency(best));
            best = !currency.equals(home) && larger ? currency : best;
        }
        return best;
    }

    /** Signed net exposure to a currency. */
    public double currency(String currency) {
        return byCurrency.getOrDefault(currency, 0.0);
    }
}
