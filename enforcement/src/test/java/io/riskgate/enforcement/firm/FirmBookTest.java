package io.riskgate.enforcement.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.Step;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.given.Limits;
import io.riskgate.enforcement.given.RowsInMemory;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.portfolio.TailFigures;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirmBookTest {
    private static final int PARTITIONS = 6;
    private static final int PORTFOLIOS = 50;
    private static final int DAYS = 260;
    private static final int DAYS_NEEDED = 30;
    private static final long NOW_MILLIS = 1_600_000_000_000L;
    private static final long YEAR_2099_MILLIS = 4_070_908_800_000L;
    private static final long SEED = 20_080_915L;
    private static final List<String> PAIRS = List.of("EURUSD", "GBPUSD", "AUDUSD", "NZDUSD");

    private final Random random = new Random(SEED);
    private final List<PartitionCore> partitions =
            IntStream.range(0, PARTITIONS).mapToObj(i -> core()).toList();
    private final PartitionCore merged = core();
    private final FirmBook firm = new FirmBook();
    private int fillCount;

    private static PartitionCore core() {
        return new PartitionCore(new PartitionState(500), new RowsInMemory(500));
    }

    @Test
    void adds_fifty_portfolios_of_six_partitions_into_the_risk_of_one_that_holds_everything() {
        System.out.println("firm out of seed " + SEED);
        given();
        RiskSnapshot everything = trade();

        FirmFigures figures = firm.figures(DAYS_NEEDED);
        FirmBook alone = new FirmBook();
        alone.fold(everything);
        FirmFigures whole = alone.figures(DAYS_NEEDED);
        assertThat(figures.scenarioDays()).isEqualTo(DAYS).isEqualTo(whole.scenarioDays());
        assertThat(whole.valueAtRisk99()).isPositive();
        assertThat(figures.valueAtRisk99()).isCloseTo(whole.valueAtRisk99(), within(1e-12 * whole.valueAtRisk99()));
        assertThat(figures.expectedShortfall99())
                .isCloseTo(whole.expectedShortfall99(), within(1e-12 * whole.expectedShortfall99()));
        assertThat(figures.gross()).isEqualTo(whole.gross());
        assertThat(figures.net()).isEqualTo(whole.net());
        assertThat(figures.largestShareRatio()).isEqualTo(whole.largestShareRatio());
    }

    @Test
    void halts_all_fifty_portfolios_by_one_marker_in_each_partition() {
        given();
        partitions.forEach(
                core -> core.step(new HaltMarker(99, "firm-halt", HaltScope.FIRM, "engine", "firm limit", NOW_MILLIS)));

        for (int i = 0; i < PORTFOLIOS; i++) {
            Step step = partition(i).step(order(i));
            assertThat(step.outputs())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Output.DecisionMade.class,
                            made -> assertThat(made.decision().reason()).isEqualTo("KILL_SWITCH"));
        }
    }

    @Test
    void knows_nothing_before_the_first_snapshot() {
        assertThat(firm.figures(DAYS_NEEDED).valueAtRisk99()).isZero();
        assertThat(firm.figures(DAYS_NEEDED).scenarioDays()).isZero();
    }

    @Test
    void follows_a_portfolio_after_a_fill_dated_far_ahead_of_everything_else() {
        firm.fold(said("p-1", YEAR_2099_MILLIS, "100"));
        firm.fold(said("p-1", NOW_MILLIS, "2500"));

        assertThat(firm.figures(DAYS_NEEDED).gross()).isEqualByComparingTo("2500");
        assertThat(firm.portfolioCount()).isEqualTo(1);
    }

    @Test
    void counts_a_fill_dated_a_little_before_the_last_snapshot() {
        firm.fold(said("p-1", NOW_MILLIS, "100"));
        firm.fold(said("p-1", NOW_MILLIS - 1, "2500"));

        assertThat(firm.figures(DAYS_NEEDED).gross()).isEqualByComparingTo("2500");
    }

    @Test
    void adds_positions_whose_sum_64_bits_cannot_hold_and_finds_them_beyond_every_limit() {
        firm.fold(said("p-1", NOW_MILLIS, "500000000000000"));
        firm.fold(said("p-2", NOW_MILLIS, "500000000000000"));

        FirmFigures figures = firm.figures(DAYS_NEEDED);
        assertThat(figures.gross()).isEqualByComparingTo("1000000000000000");
        assertThat(figures.net()).isEqualByComparingTo("1000000000000000");
        assertThat(figures.largestShareRatio()).isEqualTo(1);
        assertThat(FirmGuard.ARMED.halts(FirmUse.of(figures, Limits.of("firm", "USD", "1000000"))))
                .isTrue();
    }

    @Test
    void takes_scenarios_that_are_not_finite_for_a_loss_beyond_every_limit() {
        firm.fold(said("p-1", NOW_MILLIS, "100", Double.MAX_VALUE));
        firm.fold(said("p-2", NOW_MILLIS, "100", Double.MAX_VALUE));

        FirmFigures figures = firm.figures(1);
        assertThat(figures.valueAtRisk99()).isInfinite().isPositive();
        assertThat(figures.expectedShortfall99()).isInfinite().isPositive();
        assertThat(FirmGuard.ARMED.halts(FirmUse.of(figures, Limits.of("firm", "USD", "1000000"))))
                .isTrue();
    }

    @Test
    void keeps_the_figures_of_a_portfolio_that_an_instrument_without_a_past_has_joined() {
        follow(losing("p-1", 5, 7, 30));
        follow(losing("p-2", 2, 3, 30));
        assertThat(tails()).containsExactly(2.0, 2.0, 30.0, 0.0);

        follow(losing("p-1", 0, 0, 0));
        assertThat(tails()).containsExactly(1 + 5.0, 1 + 7.0, 30.0, 1.0);

        follow(losing("p-1", 6, 6, 29));
        assertThat(tails()).containsExactly(1 + 6.0, 1 + 7.0, 30.0, 1.0);

        follow(losing("p-1", 1, 1, 30));
        assertThat(tails()).containsExactly(2.0, 2.0, 30.0, 0.0);
    }

    @Test
    void counts_a_portfolio_that_never_had_enough_days_with_its_own_figures_of_now() {
        follow(losing("p-1", 5, 7, 29));
        assertThat(tails()).containsExactly(5.0, 7.0, 0.0, 1.0);

        follow(losing("p-1", 3, 4, 29));
        assertThat(tails()).containsExactly(3.0, 4.0, 0.0, 1.0);
    }

    @Test
    void forgets_the_figures_of_a_portfolio_that_holds_nothing_any_more() {
        follow(losing("p-1", 5, 7, 30));
        follow(said("p-1", NOW_MILLIS, "0"));

        assertThat(tails()).containsExactly(0.0, 0.0, 0.0, 1.0);
    }

    @Test
    void uses_none_of_a_limit_before_the_first_history() {
        follow(losing("p-1", 0, 0, 0));
        follow(losing("p-2", 0, 0, 0));

        FirmUse use = FirmUse.of(firm.figures(DAYS_NEEDED), Limits.of("firm", "USD", "1000000"));
        assertThat(use.measure()).doesNotContain("valueAtRisk").doesNotContain("expectedShortfall");
        assertThat(FirmGuard.ARMED.halts(use)).isFalse();
    }

    @Test
    void is_the_same_firm_out_of_what_is_kept_of_it() {
        follow(losing("p-1", 5, 7, 30));
        RiskSnapshot kept = firm.standing(losing("p-1", 0, 0, 0), DAYS_NEEDED);
        firm.fold(kept);
        FirmBook restored = new FirmBook();
        restored.fold(kept);
        RiskSnapshot next = losing("p-1", 1, 9, 3);

        assertThat(restored.figures(DAYS_NEEDED)).isEqualTo(firm.figures(DAYS_NEEDED));
        assertThat(restored.standing(next, DAYS_NEEDED)).isEqualTo(firm.standing(next, DAYS_NEEDED));
    }

    private void follow(RiskSnapshot snapshot) {
        firm.fold(firm.standing(snapshot, DAYS_NEEDED));
    }

    /** Value at risk, expected shortfall, days of the added vectors and portfolios with too few of them. */
    private List<Double> tails() {
        FirmFigures now = firm.figures(DAYS_NEEDED);
        return List.of(now.valueAtRisk99(), now.expectedShortfall99(), (double) now.scenarioDays(), (double)
                now.shortHistoryCount());
    }

    /** A portfolio that loses 1 in each of its days, and says these figures of itself. */
    private static RiskSnapshot losing(String portfolio, double valueAtRisk, double shortfall, int days) {
        var tail = new TailFigures(0, valueAtRisk, 0, shortfall, true);
        Double[] profits = Collections.nCopies(days, -1.0).toArray(Double[]::new);
        RiskSnapshot said = said(portfolio, NOW_MILLIS, "100", profits);
        return said.withMeasures(
                new RiskMeasures(said.measures().gross(), said.measures().net(), 0, tail, TailFigures.ZERO, days));
    }

    private static RiskSnapshot said(String portfolio, long eventTimeMillis, String exposure, Double... profits) {
        Money held = Money.parse(exposure);
        return new RiskSnapshot(
                portfolio,
                eventTimeMillis,
                1,
                1,
                new EquityMark(Money.ZERO, Money.ZERO, eventTimeMillis),
                new RiskMeasures(held.abs(), held, 0, TailFigures.ZERO, TailFigures.ZERO, profits.length),
                1,
                0,
                List.of(new RiskSnapshot.PositionLine("EURUSD", Quantity.parse("1"), held, Money.ZERO)),
                List.of(profits));
    }

    private PartitionCore partition(int portfolio) {
        return partitions.get(portfolio % PARTITIONS);
    }

    private void given() {
        long version = 0;
        for (String pair : PAIRS) {
            everywhere(new InstrumentListed(
                    ++version,
                    InstrumentDefinition.currencyPair(pair.substring(0, 3), pair.substring(3), Quantity.parse("1")),
                    NOW_MILLIS));
        }
        for (int i = 0; i < PORTFOLIOS; i++) {
            partition(i).step(new LimitsActivated(++version, Limits.of("p-" + i, "USD", "1000000"), NOW_MILLIS));
        }
        merged.step(new LimitsActivated(++version, Limits.of("all", "USD", "50000000"), NOW_MILLIS));
        for (int day = 0; day < DAYS; day++) {
            everywhere(market(day));
        }
    }

    private MarketStateUpdated market(int day) {
        List<MarketStateUpdated.Quote> quotes = new ArrayList<>();
        List<Double> returns = new ArrayList<>();
        for (String pair : PAIRS) {
            quotes.add(new MarketStateUpdated.Quote(pair, Price.parse("1.25"), NOW_MILLIS));
            returns.add(0.01 * random.nextGaussian());
        }
        return new MarketStateUpdated(
                day + 1, NOW_MILLIS, quotes, new MarketStateUpdated.Bar(day + 1, NOW_MILLIS, PAIRS, returns));
    }

    private void everywhere(RiskEvent event) {
        partitions.forEach(core -> core.step(event));
        merged.step(event);
    }

    /** Random fills, each into its portfolio and into the one that holds everything; returns the latter's snapshot. */
    private RiskSnapshot trade() {
        RiskSnapshot everything = null;
        for (int i = 0; i < 20 * PORTFOLIOS; i++) {
            int portfolio = random.nextInt(PORTFOLIOS);
            var trade = new FillReceived.Trade(
                    PAIRS.get(random.nextInt(PAIRS.size())),
                    random.nextBoolean() ? Side.BUY : Side.SELL,
                    Quantity.parse(Integer.toString(1 + random.nextInt(100_000))),
                    Price.parse("1.25"));
            String id = "f-" + ++fillCount;
            firm.fold(snapshot(partition(portfolio).step(fill(id, "p-" + portfolio, trade))));
            everything = snapshot(merged.step(fill(id, "all", trade)));
        }
        return everything;
    }

    private static FillReceived fill(String id, String portfolio, FillReceived.Trade trade) {
        return new FillReceived(id, "o-1", new Origin(portfolio, "trend", id), trade, NOW_MILLIS);
    }

    private static RiskSnapshot snapshot(Step step) {
        return step.outputs().stream()
                .filter(Output.SnapshotTaken.class::isInstance)
                .map(output -> ((Output.SnapshotTaken) output).snapshot())
                .findFirst()
                .orElseThrow();
    }

    private static OrderSubmitted order(int portfolio) {
        return new OrderSubmitted(
                "o-" + portfolio,
                new Origin("p-" + portfolio, "trend", "c-" + portfolio),
                new OrderTerms("EURUSD", Side.BUY, Quantity.parse("1"), null),
                NOW_MILLIS,
                0);
    }
}
