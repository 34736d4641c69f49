package io.riskgate.stress.scenario;

import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What happens to each instrument when one cause moves alone and all others stand still.
 *
 * <p>The causes are the equity market, each currency against the dollar, and each commodity by itself. A move is a
 * simple return.
 */
public final class FactorShocks {
    /** The equity market. */
    public static final String MARKET = "EQUITY_MARKET";

    private static final String DOLLAR = "USD";

    private final List<InstrumentDefinition> universe;
    private final double[] betas;
    private final TreeSet<String> currencies = new TreeSet<>();
    private final List<String> factors = new ArrayList<>();

    /** Of a universe whose instruments have these betas to the equity market. */
    FactorShocks(List<InstrumentDefinition> universe, double[] betas) {
        this.universe = List.copyOf(universe);
        this.betas = betas.clone();
        var commodities = new TreeSet<String>();
        boolean hasMarket = false;
        for (int i = 0; i < betas.length; i++) {
            InstrumentDefinition instrument = this.universe.get(i);
            if (isPair(instrument)) {
                currencies.add(instrument.baseCurrency());
                currencies.add(instrument.quoteCurrency());
            } else if (instrument.assetClass() == AssetClass.COMMODITY) {
                commodities.add(instrument.instrumentId());
            }
            hasMarket |= betas[i] != 0;
        }
        currencies.remove(DOLLAR); // the dollar moves as all others do
        if (hasMarket) {
            factors.add(MARKET);
        }
        factors.addAll(currencies);
        factors.addAll(commodities);
    }

    /** Every cause: the market where a stock is there, then currencies, then single instruments, by name. */
    public List<String> factors() {
        return List.copyOf(factors);
    }

    /** Simple return of every instrument when only this cause moves. */
    public double[] alone(String factor, double move) {
        double[] returns = new double[betas.length];
        for (int i = 0; i < returns.length; i++) {
            InstrumentDefinition instrument = universe.get(i);
            if (isPair(instrument)) {
                double base = instrument.baseCurrency().equals(factor) ? move : 0;
                double quote = instrument.quoteCurrency().equals(factor) ? move : 0;
                returns[i] = (1 + base) / (1 + quote) - 1;
            } else if (factor.equals(MARKET)) {
                returns[i] = Math.max(-0.99, betas[i] * move);
            } else if (instrument.instrumentId().equals(factor)) {
                returns[i] = move;
            }
        }
        return returns;
    }

    /** How far a scenario moves each of the causes that it moves. */
    TreeMap<String, Double> movesOf(ScenarioDefinition definition, double market, double share) {
        var moves = new TreeMap<String, Double>();
        for (String factor : factors) {
            double move = factor.equals(MARKET) ? market : share * moveOf(definition, factor);
            if (move != 0) {
                moves.put(factor, move);
            }
        }
        return moves;
    }

    private double moveOf(ScenarioDefinition definition, String factor) {
        if (currencies.contains(factor)) {
            return definition.currencyMove(factor);
        }
        Double named = definition.instrumentMove(factor);
        return named == null ? 0 : named;
    }

    private static boolean isPair(InstrumentDefinition instrument) {
        return instrument.assetClass() == AssetClass.CURRENCY_PAIR;
    }
}
