package io.riskgate.models.backtest;

import io.riskgate.models.tailrisk.Confidence;

/**
 * Whether exceedances come independently of each other (Christoffersen 1998): first-order Markov chain against none.
 *
 * <p>Counted over the n - 1 transitions. A pattern in which one kind of transition never happens is a valid answer, not
 * an error; some published implementations fail on it.
 */
public final class ChristoffersenTest {
    private ChristoffersenTest() {}

    /** Independence alone: chi-square with one degree of freedom. */
    public static TestStatistic independence(Exceedances exceedances) {
        int calmCalm = exceedances.transitions(false, false);
        int calmHit = exceedances.transitions(false, true);
        int hitCalm = exceedances.transitions(true, false);
        int hitHit = exceedances.transitions(true, true);
        double pooled = ratio(calmHit + hitHit, calmCalm + hitCalm);
        double afterCalm = ratio(calmHit, calmCalm);
        double afterHit = ratio(hitHit, hitCalm);
        double independent = logLikelihood(calmCalm + hitCalm, calmHit + hitHit, pooled);
        double markov = logLikelihood(calmCalm, calmHit, afterCalm) + logLikelihood(hitCalm, hitHit, afterHit);
        return TestStatistic.chiSquare(2 * (markov - independent), 1);
    }

    /** Right number and independent: the sum with {@link KupiecTest}, chi-square with two degrees of freedom. */
    public static TestStatistic conditionalCoverage(Exceedances exceedances, Confidence confidence) {
        double coverage = KupiecTest.of(exceedances.observations(), exceedances.count(), confidence)
                .statistic();
        return TestStatistic.chiSquare(coverage + independence(exceedances).statistic(), 2);
    }

    private static double ratio(int hits, int calms) {
        return hits == 0 ? 0 : (double) hits / (hits + calms);
    }

    private static double logLikelihood(int calms, int hits, double probability) {
        return TestStatistic.logLikelihood(calms, 1 - probability) + TestStatistic.logLikelihood(hits, probability);
    }
}
