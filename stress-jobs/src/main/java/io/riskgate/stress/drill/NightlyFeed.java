package io.riskgate.stress.drill;

import io.riskgate.enforcement.event.StressReported;
import io.riskgate.enforcement.portfolio.MarketView;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.stress.nightly.NightlyRun;
import io.riskgate.stress.nightly.NightlySettings;
import io.riskgate.stress.nightly.PortfolioStress;
import io.riskgate.stress.nightly.ReportFrame;
import io.riskgate.stress.nightly.RunProgress;
import io.riskgate.stress.nightly.StressUniverse;
import io.riskgate.stress.nightly.StressedBook;
import io.riskgate.stress.scenario.CompiledScenario;
import io.riskgate.stress.scenario.ScenarioCompiler;
import io.riskgate.stress.scenario.ScenarioSet;
import java.util.Arrays;
import java.util.List;

/** The nightly run as the drilled engine gets it: every scenario on the book as it stands, one event a night. */
final class NightlyFeed {
    private static final int SIMULATIONS = 100;

    private final ScenarioSet scenarios;
    private final long seed;

    NightlyFeed(ScenarioSet scenarios, long seed) {
        this.scenarios = scenarios;
        this.seed = seed;
    }

    StressReported tonight(MarketView market, PortfolioBook book) {
        StressUniverse universe = StressUniverse.of(market);
        var compiler = new ScenarioCompiler(scenarios, universe.instruments(), seed);
        List<CompiledScenario> compiled = compiler.all();
        var run = new NightlyRun(universe, compiled, compiler, new NightlySettings(seed, SIMULATIONS, 1, 1));
        List<PortfolioStress> stressed = run.run(List.of(StressedBook.of(book, universe)), RunProgress.NONE);
        var frame = new ReportFrame(
                "night-" + market.eventTimeMillis(),
                market.eventTimeMillis(),
                universe.instrumentIds(),
                Arrays.stream(compiler.halfSpreads()).boxed().toList(),
                compiled.stream().map(CompiledScenario::shocks).toList());
        return new StressReported(frame.of(stressed.get(0)), market.eventTimeMillis());
    }
}
