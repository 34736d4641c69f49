package io.riskgate.stress.nightly;

import io.riskgate.models.stress.BookSums;
import io.riskgate.models.stress.GapRule;
import io.riskgate.models.stress.InstrumentShocks;
import io.riskgate.models.stress.InstrumentShocks.Liquidity;
import io.riskgate.stress.scenario.CompiledScenario;
import io.riskgate.stress.scenario.FactorShocks;
import io.riskgate.stress.scenario.Ladders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes losses apart by cause: ladders of single causes, and the worst that scenarios do through each. */
final class CauseAnalysis {
    private final FactorShocks factors;
    private final Ladders ladders;
    private final Map<String, List<double[]>> rungs = new TreeMap<>();
    private final List<ScenarioMoves> moves = new ArrayList<>();

    /** A scenario cut into its causes, each alone. */
    private record ScenarioMoves(String scenarioId, TreeMap<String, double[]> alone) {}

    CauseAnalysis(FactorShocks factors, Ladders ladders, List<CompiledScenario> scenarios) {
        this.factors = factors;
        this.ladders = ladders;
        for (String factor : factors.factors()) {
            rungs.put(
                    factor,
                    ladders.moves().stream()
                            .map(move -> factors.alone(factor, move))
                            .toList());
        }
        for (CompiledScenario scenario : scenarios) {
            var alone = new TreeMap<String, double[]>();
            scenario.moves().forEach((factor, move) -> alone.put(factor, factors.alone(factor, move)));
            moves.add(new ScenarioMoves(scenario.shocks().id(), alone));
        }
    }

    /** A ladder a cause, causes that cannot touch the book left out. */
    List<FactorLadder> ladders(double[] exposures, BookSums sums) {
        List<FactorLadder> all = new ArrayList<>();
        for (String factor : factors.factors()) {
            List<Double> losses = new ArrayList<>();
            for (double[] returns : rungs.getOrDefault(factor, List.of())) {
                losses.add(loss(exposures, returns));
            }
            if (losses.stream().anyMatch(loss -> loss != 0)) {
                all.add(new FactorLadder(factor, ladders.moves(), losses));
            }
        }
        if (sums.halfSpreadCost() > 0) {
            all.add(liquidity(FactorLadder.SPREADS, ladders.spreads(), exposures.length, sums));
            all.add(liquidity(FactorLadder.VOLUME, ladders.volume(), exposures.length, sums));
        }
        return all;
    }

    private static FactorLadder liquidity(String factor, List<Double> shocks, int instruments, BookSums sums) {
        List<Double> losses = new ArrayList<>();
        for (double shock : shocks) {
            var dried = factor.equals(FactorLadder.SPREADS) ? new Liquidity(shock, 0) : new Liquidity(0, shock);
            var alone = new InstrumentShocks(factor, new double[instruments], dried, GapRule.NONE);
            losses.add(alone.loss(0, 0, sums).total());
        }
        return new FactorLadder(factor, shocks, losses);
    }

    /** The worst case of every cause over the written scenarios, largest first. */
    List<WorstCase> worstCases(double[] exposures, List<ScenarioOutcome> outcomes) {
        var worst = new TreeMap<String, WorstCase>();
        for (int s = 0; s < moves.size(); s++) {
            String scenario = moves.get(s).scenarioId();
            moves.get(s).alone().forEach((factor, returns) -> note(worst, factor, scenario, loss(exposures, returns)));
            var loss = outcomes.get(s).loss();
            note(worst, FactorLadder.SPREADS, scenario, loss.spread());
            note(worst, FactorLadder.VOLUME, scenario, loss.liquidation());
            note(worst, FactorLadder.GAP, scenario, loss.gap());
        }
        return sorted(new ArrayList<>(worst.values()));
    }

    /** Those with a loss, largest first, equal ones in the order given. */
    static List<WorstCase> sorted(List<WorstCase> cases) {
        return cases.stream()
                .filter(one -> one.loss() > 0)
                .sorted(Comparator.comparingDouble(WorstCase::loss).reversed())
                .toList();
    }

    private static void note(TreeMap<String, WorstCase> worst, String factor, String scenario, double loss) {
        WorstCase before = worst.getOrDefault(factor, new WorstCase(factor, "", 0));
        worst.put(factor, before.or(scenario, loss));
    }

    private static double loss(double[] exposures, double[] returns) {
        double profit = 0;
        for (int i = 0; i < exposures.length; i++) {
            profit += exposures[i] * returns[i];
        }
        return 0.0 - profit;
    }
}
