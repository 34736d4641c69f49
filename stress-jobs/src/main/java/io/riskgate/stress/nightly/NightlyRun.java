package io.riskgate.stress.nightly;

import io.riskgate.models.covariance.EwmaWeights;
import io.riskgate.models.stress.BookSums;
import io.riskgate.models.stress.InstrumentShocks;
import io.riskgate.models.stress.ReverseStress;
import io.riskgate.models.stress.ScenarioGenerator;
import io.riskgate.models.stress.SimulatedLosses;
import io.riskgate.models.stress.StressLoss;
import io.riskgate.models.stress.StressedVolatility;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.StudentTTail;
import io.riskgate.stress.nightly.ScenarioOutcome.Contribution;
import io.riskgate.stress.scenario.CompiledScenario;
import io.riskgate.stress.scenario.ScenarioCompiler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Written and random scenarios on a set of books.
 *
 * <p>A book enters the simulation as its own daily profits, so a random scenario costs a product a day, not one an
 * instrument; instruments come back only for the few worst scenarios, drawn again from their numbers.
 */
public final class NightlyRun {
    private static final int NAMED = 5;
    private static final double RATIO_MAX = 2.0;
    private static final double STUDENT_T = 4.0;

    private final StressUniverse universe;
    private final List<CompiledScenario> scenarios;
    private final double[] halfSpreads;
    private final NightlySettings settings;
    private final CauseAnalysis causes;

    /**
     * A run.
     *
     * @param compiler that has spelled the scenarios out for this universe
     */
    public NightlyRun(
            StressUniverse universe,
            List<CompiledScenario> scenarios,
            ScenarioCompiler compiler,
            NightlySettings settings) {
        this.universe = universe;
        this.scenarios = List.copyOf(scenarios);
        this.halfSpreads = compiler.halfSpreads();
        this.causes = new CauseAnalysis(compiler.factors(), compiler.ladders(), scenarios);
        this.settings = settings;
    }

    /** One result a book, in their order. */
    public List<PortfolioStress> run(List<StressedBook> books, RunProgress progress) {
        List<ScenarioGenerator> generators = generators();
        progress.expect(
                "stress", (long) books.size() * (settings.simulations() * (long) generators.size() + scenarios.size()));
        List<List<SimulationOutcome>> simulated = new ArrayList<>();
        for (ScenarioGenerator generator : generators) {
            simulated.add(simulate(generator, books, progress));
        }
        List<PortfolioStress> results = new ArrayList<>();
        for (int book = 0; book < books.size(); book++) {
            List<SimulationOutcome> outcomes = new ArrayList<>();
            for (List<SimulationOutcome> ofGenerator : simulated) {
                outcomes.add(ofGenerator.get(book));
            }
            results.add(result(books.get(book), generators, outcomes));
            progress.advance(scenarios.size());
        }
        return results;
    }

    private List<ScenarioGenerator> generators() {
        int days = universe.days();
        if (days < 2) {
            return List.of();
        }
        int covarianceDays = Math.min(NightlySettings.COVARIANCE_DAYS, days);
        int horizon = settings.horizonDays();
        return List.of(
                new ScenarioGenerator.Normal(covarianceDays, NightlySettings.DECAY, horizon),
                new ScenarioGenerator.StudentT(covarianceDays, NightlySettings.DECAY, horizon, STUDENT_T),
                new ScenarioGenerator.Blocks(days, horizon, Math.min(NightlySettings.BLOCK_DAYS, days)));
    }

    private List<SimulationOutcome> simulate(
            ScenarioGenerator generator, List<StressedBook> books, RunProgress progress) {
        double[][] newest = universe.newest(generator.days());
        double[][] profits = new double[books.size()][];
        double[] allowed = new double[books.size()];
        for (int book = 0; book < profits.length; book++) {
            profits[book] = profits(newest, books.get(book).exposures());
            allowed[book] = books.get(book).allowance().lossMax();
        }
        return new MonteCarlo(generator, settings, progress, profits, allowed).run();
    }

    private static double[] profits(double[][] returns, double[] exposures) {
        double[] profits = new double[returns.length == 0 ? 0 : returns[0].length];
        for (int i = 0; i < returns.length; i++) {
            for (int day = 0; day < profits.length; day++) {
                profits[day] += exposures[i] * returns[i][day];
            }
        }
        return profits;
    }

    private PortfolioStress result(
            StressedBook book, List<ScenarioGenerator> generators, List<SimulationOutcome> simulations) {
        BookSums sums = BookSums.of(book.exposures(), halfSpreads);
        List<WorstCase> worstCases = new ArrayList<>();
        universe.instruments().forEach(one -> worstCases.add(new WorstCase(one.instrumentId(), "", 0)));
        List<ScenarioOutcome> outcomes = new ArrayList<>();
        for (CompiledScenario scenario : scenarios) {
            outcomes.add(outcome(scenario, book, sums));
            note(worstCases, book.exposures(), scenario.shocks());
        }
        List<InstrumentShocks> draws = new ArrayList<>();
        for (int i = 0; i < generators.size(); i++) {
            for (long number : simulations.get(i).worstScenarios()) {
                draws.add(draw(generators.get(i), number));
            }
        }
        draws.forEach(draw -> note(worstCases, book.exposures(), draw));
        return new PortfolioStress(
                book,
                outcomes,
                simulations,
                draws,
                likeliest(book),
                CauseAnalysis.sorted(worstCases),
                causes.worstCases(book.exposures(), outcomes),
                causes.ladders(book.exposures(), sums));
    }

    private InstrumentShocks draw(ScenarioGenerator generator, long number) {
        double[] returns =
                new SimulatedLosses(generator).returnsOf(settings.seed(), number, universe.newest(generator.days()));
        for (int i = 0; i < returns.length; i++) {
            returns[i] = Math.max(-0.99, returns[i]); // a normal return knows no bottom, a price does
        }
        String id = "MC-" + generator.label() + "-" + number;
        return new InstrumentShocks(
                id, returns, InstrumentShocks.Liquidity.UNTOUCHED, io.riskgate.models.stress.GapRule.NONE);
    }

    private static void note(List<WorstCase> worstCases, double[] exposures, InstrumentShocks shocks) {
        for (int i = 0; i < exposures.length; i++) {
            worstCases.set(i, worstCases.get(i).or(shocks.id(), -exposures[i] * shocks.shock(i)));
        }
    }

    private ScenarioOutcome outcome(CompiledScenario scenario, StressedBook book, BookSums sums) {
        StressLoss loss = scenario.shocks().loss(book.exposures(), sums);
        double[] losses = new double[book.exposures().length];
        double[] after = new double[losses.length];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = -book.exposures()[i] * scenario.shocks().shock(i);
            after[i] = book.exposures()[i] * (1 + scenario.shocks().shock(i));
        }
        StressedBook.Allowance allowance = book.allowance();
        double multiplier = StudentTTail.valueAtRiskMultiplier(Confidence.P99, allowance.degreesOfFreedom());
        int days = Math.min(NightlySettings.COVARIANCE_DAYS, universe.days());
        StressedVolatility volatility =
                StressedVolatility.of(universe.newest(days), after, NightlySettings.DECAY, scenario.stress());
        double valueAtRisk = multiplier * volatility.together();
        double share = loss.total() / allowance.capital();
        double ratio = valueAtRisk / allowance.valueAtRisk99Max();
        return new ScenarioOutcome(
                scenario.shocks().id(),
                scenario.definition().kind().name(),
                loss,
                share,
                valueAtRisk,
                multiplier * volatility.adverse(),
                ratio,
                ReverseStress.multiple(loss, allowance.lossMax()),
                named(losses, Comparator.reverseOrder()),
                share > allowance.lossShareMax() || ratio > RATIO_MAX);
    }

    private List<Contribution> likeliest(StressedBook book) {
        int days = Math.min(NightlySettings.COVARIANCE_DAYS, universe.days());
        if (days < 2) {
            return List.of();
        }
        double[][] newest = universe.newest(days);
        double[] shocks = ReverseStress.likeliest(
                newest,
                profits(newest, book.exposures()),
                EwmaWeights.of(NightlySettings.DECAY, days),
                book.allowance().lossMax());
        double[] losses = new double[shocks.length];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = -shocks[i] * book.exposures()[i];
        }
        return named(losses, Comparator.reverseOrder());
    }

    /** The few largest by name, equal ones in the order of the universe. */
    private List<Contribution> named(double[] losses, Comparator<Double> order) {
        List<Contribution> all = new ArrayList<>();
        for (int i = 0; i < losses.length; i++) {
            if (losses[i] != 0) {
                all.add(new Contribution(universe.instruments().get(i).instrumentId(), losses[i]));
            }
        }
        all.sort(Comparator.comparing(Contribution::loss, order));
        return List.copyOf(all.subList(0, Math.min(NAMED, all.size())));
    }
}
