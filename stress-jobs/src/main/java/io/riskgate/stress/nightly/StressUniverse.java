package io.riskgate.stress.nightly;

import io.riskgate.enforcement.portfolio.MarketView;
import io.riskgate.enforcement.value.InstrumentDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * The instruments of a run with their newest returns, in one order that every book shares.
 *
 * @param returns [instruments][days], oldest first, equally many days each; zero where an instrument has no history
 */
public record StressUniverse(List<InstrumentDefinition> instruments, double[][] returns) {
    public StressUniverse {
        instruments = List.copyOf(instruments);
        if (instruments.size() != returns.length) {
            throw new IllegalArgumentException(
                    "a universe of " + instruments.size() + " instruments has returns of " + returns.length);
        }
        for (double[] history : returns) {
            if (history.length != returns[0].length) {
                throw new IllegalArgumentException(
                        "histories must be equally long, got " + history.length + " days beside " + returns[0].length);
            }
        }
    }

    /** What a market lists, with all the returns that it keeps. */
    public static StressUniverse of(MarketView market) {
        List<InstrumentDefinition> instruments = new ArrayList<>();
        List<double[]> returns = new ArrayList<>();
        for (String name : market.names()) {
            InstrumentDefinition definition = market.definition(market.indexOf(name));
            if (definition != null) {
                instruments.add(definition);
                returns.add(market.newestReturns(market.indexOf(name), market.barCount()));
            }
        }
        return new StressUniverse(instruments, returns.toArray(double[][]::new));
    }

    public List<String> instrumentIds() {
        return instruments.stream().map(InstrumentDefinition::instrumentId).toList();
    }

    /** Days of history. */
    public int days() {
        return returns.length == 0 ? 0 : returns[0].length;
    }

    /** The newest days of every instrument. */
    double[][] newest(int days) {
        double[][] newest = new double[returns.length][];
        for (int i = 0; i < returns.length; i++) {
            newest[i] = java.util.Arrays.copyOfRange(returns[i], returns[i].length - days, returns[i].length);
        }
        return newest;
    }
}
