package io.riskgate.stress.scenario;

import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.models.factor.AssetProfile;
import io.riskgate.models.factor.AssetProfiles;
import io.riskgate.models.factor.PreconfiguredProfiles;
import io.riskgate.models.factor.RiskFactor;
import io.riskgate.models.stress.GapRule;
import io.riskgate.models.stress.InstrumentShocks;
import io.riskgate.models.stress.StressedVolatility;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Turns what people wrote into a shock for each instrument of a universe.
 *
 * <p>A pair moves by {@code (1 + base) / (1 + quote) - 1} where base and quote are its currencies' moves against the
 * dollar. A stock or an index moves by beta times the market. Ranges are drawn with the run's seed and the scenario's
 * own name, so that adding a scenario changes no other.
 */
public final class ScenarioCompiler {
    private final ScenarioSet set;
    private final List<InstrumentDefinition> universe;
    private final AssetProfiles profiles = PreconfiguredProfiles.all();
    private final long seed;
    private final FactorShocks factors;

    public ScenarioCompiler(ScenarioSet set, List<InstrumentDefinition> universe, long seed) {
        this.set = set;
        this.universe = List.copyOf(universe);
        this.seed = seed;
        this.factors = new FactorShocks(universe, betas());
    }

    private double[] betas() {
        double[] betas = new double[universe.size()];
        for (int i = 0; i < betas.length; i++) {
            betas[i] = universe.get(i).assetClass() == AssetClass.CURRENCY_PAIR ? 0 : beta(universe.get(i));
        }
        return betas;
    }

    /** The causes behind the scenarios, each alone. */
    public FactorShocks factors() {
        return factors;
    }

    /** Where sensitivities are read off. */
    public Ladders ladders() {
        return set.laddersOrStandard();
    }

    /** Every step and draw of every scenario, in the order of the file. */
    public List<CompiledScenario> all() {
        List<CompiledScenario> compiled = new ArrayList<>();
        for (ScenarioDefinition definition : set.scenarios()) {
            for (int draw = 1; draw <= definition.draws(); draw++) {
                for (int step = 1; step <= definition.steps(); step++) {
                    compiled.add(compile(definition, draw, step));
                }
            }
        }
        return compiled;
    }

    /** Half of the relative spread of each instrument in a calm market. */
    public double[] halfSpreads() {
        double[] spreads = new double[universe.size()];
        for (int i = 0; i < spreads.length; i++) {
            spreads[i] = of(set.halfSpreadBps(), universe.get(i).assetClass()) / 10_000;
        }
        return spreads;
    }

    private static double of(java.util.Map<AssetClass, Double> table, AssetClass type) {
        return table.getOrDefault(type, 0.0);
    }

    private CompiledScenario compile(ScenarioDefinition definition, int draw, int step) {
        double share = (double) step / definition.steps();
        var drawn = new Drawn(new SplittableRandom(seed ^ (definition.id() + "#" + draw).hashCode()), share);
        double market = drawn.value(definition.market(), 0);
        double volatility = drawn.value(definition.volatility(), 1);
        double correlation = definition.correlation() == null ? -1 : drawn.range(definition.correlation());
        var liquidity = new InstrumentShocks.Liquidity(
                drawn.value(definition.spreads(), 1), drawn.value(definition.volume(), 0));
        double[] shocks = new double[universe.size()];
        for (int i = 0; i < shocks.length; i++) {
            shocks[i] = shock(definition, universe.get(i), market, share);
        }
        var compiled = new InstrumentShocks(name(definition, draw, step), shocks, liquidity, gap(definition, share));
        return new CompiledScenario(
                definition,
                compiled,
                new StressedVolatility.Stress(volatility, correlation),
                factors.movesOf(definition, market, share));
    }

    private static String name(ScenarioDefinition definition, int draw, int step) {
        String name = definition.id();
        name += definition.draws() > 1 ? "-" + draw : "";
        return definition.steps() > 1 ? name + "-" + step + "of" + definition.steps() : name;
    }

    private double shock(ScenarioDefinition definition, InstrumentDefinition instrument, double market, double share) {
        Double named = definition.instrumentMove(instrument.instrumentId());
        if (named != null) {
            return share * named;
        }
        if (instrument.assetClass() == AssetClass.CURRENCY_PAIR) {
            double base = share * definition.currencyMove(instrument.baseCurrency());
            double quote = share * definition.currencyMove(instrument.quoteCurrency());
            return (1 + base) / (1 + quote) - 1;
        }
        return Math.max(-0.99, beta(instrument) * market);
    }

    /** Beta by profile, else by class. */
    private double beta(InstrumentDefinition instrument) {
        AssetProfile profile = profile(instrument.instrumentId());
        return profile == null ? of(set.betas(), instrument.assetClass()) : profile.loading(RiskFactor.BETA);
    }

    private @Nullable AssetProfile profile(String instrumentId) {
        return profiles.find(instrumentId).orElse(null);
    }

    private GapRule gap(ScenarioDefinition definition, double share) {
        ScenarioDefinition.Gap gap = definition.gap();
        if (gap == null) {
            return GapRule.NONE;
        }
        List<Double> signs = new ArrayList<>();
        if (gap.currency() != null) {
            for (InstrumentDefinition instrument : universe) {
                signs.add(sign(instrument, gap.currency()));
            }
        }
        return new GapRule(gap.hits(), share * gap.ratio(), signs);
    }

    private static double sign(InstrumentDefinition instrument, String currency) {
        if (instrument.assetClass() != AssetClass.CURRENCY_PAIR) {
            return 0;
        }
        if (instrument.baseCurrency().equals(currency)) {
            return 1;
        }
        return instrument.quoteCurrency().equals(currency) ? -1 : 0;
    }

    /** Values of one draw, led up to by a share of the way from a calm market. */
    private record Drawn(SplittableRandom random, double share) {
        double range(Range range) {
            return range.at(random.nextDouble());
        }

        double value(@Nullable Range range, double calm) {
            return range == null ? calm : calm + share * (range(range) - calm);
        }
    }
}
