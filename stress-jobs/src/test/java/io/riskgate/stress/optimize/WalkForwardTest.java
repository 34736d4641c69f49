package io.riskgate.stress.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.stress.optimize.SearchPlan.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkForwardTest {
    private static final long SEED = 20260711L;
    private static final SearchPlan PLAN =
            new SearchPlan(List.of(1.0, 2.0), List.of(0.01, 0.02), new Candidate(2.0, 0.02), 0.30, 0.5, 250, 40, 10);

    private static DailyPanel noise() {
        var random = new SplittableRandom(SEED);
        List<LocalDate> dates = new ArrayList<>();
        double[][] prices = new double[400][3];
        for (int day = 0; day < prices.length; day++) {
            dates.add(LocalDate.of(2020, 1, 1).plusDays(day));
            for (int i = 0; i < 3; i++) {
                prices[day][i] = day == 0 ? 100 : prices[day - 1][i] * (1 + 0.03 * (random.nextDouble() - 0.5));
            }
        }
        return new DailyPanel(List.of("A", "B", "C"), dates, prices);
    }

    @Test
    void gives_the_same_verdict_on_any_number_of_threads() {
        WalkForward.Verdict one = new WalkForward(CandidateRecords.fold(noise(), PLAN, 1)).run();
        assertThat(new WalkForward(CandidateRecords.fold(noise(), PLAN, 3)).run())
                .isEqualTo(one);
        assertThat(one.candidateCount()).isEqualTo(4);
    }

    @Test
    void judges_only_days_after_training_and_purge() {
        WalkForward.Verdict verdict = new WalkForward(CandidateRecords.fold(noise(), PLAN, 2)).run();
        assertThat(verdict.folds()).hasSize(3);
        assertThat(verdict.folds().get(0).testFrom()).isEqualTo(noise().dates().get(260));
        assertThat(verdict.folds().get(2).testTo()).isEqualTo(noise().dates().get(379));
    }

    @Test
    void holds_no_more_than_the_leverage_allows() {
        var fold = new CounterfactualFold(noise(), CandidateRecords.limits(new Candidate(1.2, 1.0)));
        CounterfactualFold.Result tight = fold.run(new WishBook(noise()));
        assertThat(tight.rejections()).isPositive();
        assertThat(tight.orders()).isGreaterThan(tight.rejections());
    }

    @Test
    void deflates_more_the_more_was_tried() {
        double[] returns = new double[500];
        for (int day = 0; day < returns.length; day++) {
            returns[day] = day % 2 == 0 ? 0.011 : -0.009;
        }
        double[] few = {0.0, 0.05};
        double[] many = new double[100];
        for (int i = 0; i < many.length; i++) {
            many[i] = i % 2 == 0 ? 0.0 : 0.05;
        }
        assertThat(DeflatedSharpe.daily(returns)).isCloseTo(0.0999, within(1e-3));
        assertThat(DeflatedSharpe.probability(returns, few))
                .isGreaterThan(DeflatedSharpe.probability(returns, many))
                .isLessThan(1);
    }

    @Test
    void refuses_a_plan_without_years_to_train() {
        assertThatThrownBy(() ->
                        new SearchPlan(List.of(1.0), List.of(0.01), new Candidate(1, 0.01), 0.3, 0.5, 100, 40, 10))
                .hasMessageContaining("250 days to train");
        assertThat(SearchPlan.builtIn().candidates()).hasSize(16).startsWith(new Candidate(2.0, 0.02));
    }

    @Test
    void judges_every_day_once_by_what_the_other_days_choose() {
        PurgedFolds.Verdict verdict = new PurgedFolds(CandidateRecords.fold(noise(), PLAN, 2)).run();
        assertThat(verdict.outOfSample().days()).isEqualTo(400);
        assertThat(verdict.splitCount()).isEqualTo(252); // five of ten
        assertThat(verdict.overfitProbability()).isBetween(0.0, 1.0);
        assertThat(verdict.outOfSample().meanRank()).isBetween(1.0, 4.0);
    }

    @Test
    void never_trains_on_a_purged_day() {
        var records = CandidateRecords.fold(noise(), PLAN, 1);
        int chosen = records.choose(day -> day < 100, false);
        assertThat(records.choose(day -> day < 100, false)).isEqualTo(chosen);
        assertThat(records.rank(chosen, day -> day < 100)).isLessThanOrEqualTo(4);
        // Nothing to train on: the standard stays.
        assertThat(records.choose(day -> false, false)).isZero();
    }

    @Test
    void proposes_a_limit_file_that_people_can_decide_on(@TempDir Path directory) throws IOException {
        Path limits = Files.writeString(directory.resolve("macro.yaml"), """
                portfolio: macro
                baseCurrency: USD
                capital: 10000000
                exposures: {grossMax: 20000000, netMax: 15000000, leverageMax: 2.0, drawdownHaltRatio: 0.15}
                tails: {valueAtRisk95Max: 200000, valueAtRisk99Max: 300000, valueAtRisk999Max: 600000, expectedShortfall99Max: 400000}
                sensors: {thresholds: {valueAtRisk99Max: 200000, sectorShareMax: 1.0}}
                """);
        String proposal = LimitProposal.of(limits, new Candidate(1.5, 0.015), "better in 29 years\nor chance");
        assertThat(proposal).startsWith("# better in 29 years\n# or chance\nportfolio: \"macro\"");
        assertThat(proposal)
                .contains("leverageMax: 1.5", "valueAtRisk99Max: 150000", "valueAtRisk95Max: 100000")
                .contains("valueAtRisk999Max: 300000", "expectedShortfall99Max: 200000", "sectorShareMax: 1\n")
                .doesNotContain("valueAtRisk99Max: 200000");
    }

    @Test
    void refuses_a_file_without_limits(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("other.yaml"), "portfolio: macro\n");
        assertThatThrownBy(() -> LimitProposal.of(file, new Candidate(1, 0.01), ""))
                .hasMessageContaining("is no limit file");
    }
}
