package io.riskgate.enforcement.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.StateChange;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.given.RowsInMemory;
import io.riskgate.enforcement.oracle.RandomInputs;
import io.riskgate.enforcement.oracle.Shrinker;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.portfolio.Position;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookFromRowsTest {
    private static final int WINDOW_DAYS = 120;
    private static final int COMPARE_EVERY = 97;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equals_the_book_that_its_rows_rebuild(long seed) {
        System.out.println("inputs out of seed " + seed);
        List<RiskEvent> events = RandomInputs.inputs(seed, 4_000);
        String difference = firstDifference(events, COMPARE_EVERY, rows -> {});
        if (!difference.isEmpty()) {
            List<RiskEvent> smallest = Shrinker.smallest(
                    events,
                    some -> !firstDifference(some, some.size(), rows -> {}).isEmpty());
            assertThat(firstDifference(smallest, smallest.size(), rows -> {}))
                    .as("seed %d, shrunk to %d inputs %s", seed, smallest.size(), smallest)
                    .isEmpty();
        }
        assertThat(difference).as("seed %d", seed).isEmpty();
    }

    @Test
    void notices_a_row_that_is_missing() {
        List<RiskEvent> events = RandomInputs.inputs(1, 500);

        assertThat(firstDifference(
                        events,
                        COMPARE_EVERY,
                        rows -> rows.book.keySet().stream()
                                .filter(key -> key.startsWith("2-open"))
                                .findFirst()
                                .ifPresent(rows.book::remove)))
                .isNotEmpty();
    }

    @Test
    void notices_a_position_that_is_a_millionth_off() {
        List<RiskEvent> events = RandomInputs.inputs(1, 500);

        assertThat(firstDifference(
                        events, COMPARE_EVERY, rows -> rows.book.replaceAll(BookFromRowsTest::millionthMore)))
                .isNotEmpty();
    }

    private static StateChange millionthMore(String key, StateChange row) {
        if (!(row instanceof StateChange.PositionChanged changed)) {
            return row;
        }
        var position = changed.position();
        var quantity = new Quantity(position.quantity().millionths() + 1);
        return new StateChange.PositionChanged(
                changed.portfolioId(),
                changed.instrumentId(),
                new Position(
                        quantity,
                        position.costQuote(),
                        position.realizedBase(),
                        position.unconvertedQuote(),
                        position.fillCount()));
    }

    private static String firstDifference(List<RiskEvent> events, int compareEvery, Consumer<RowsInMemory> spoil) {
        var rows = new RowsInMemory(WINDOW_DAYS);
        var core = new PartitionCore(new PartitionState(WINDOW_DAYS), rows);
        for (int i = 0; i < events.size(); i++) {
            rows.write(core.step(events.get(i)));
            if ((i + 1) % compareEvery == 0) {
                spoil.accept(rows);
                String difference = difference(core.state(), rows.rebuilt());
                if (!difference.isEmpty()) {
                    return "after input " + i + " " + events.get(i) + ": " + difference;
                }
            }
        }
        return "";
    }

    private static String difference(PartitionState live, PartitionState rebuilt) {
        if (!List.copyOf(live.latches().all())
                .equals(List.copyOf(rebuilt.latches().all()))) {
            return "latches " + live.latches().all() + ", rebuilt "
                    + rebuilt.latches().all();
        }
        if (live.controlVersion() != rebuilt.controlVersion()) {
            return "control version " + live.controlVersion() + ", rebuilt " + rebuilt.controlVersion();
        }
        List<String> differences = new ArrayList<>();
        for (PortfolioBook book : live.books()) {
            PortfolioBook other = rebuilt.book(book.portfolioId());
            if (other == null) {
                if (book.isActive() || book.limits() != null) {
                    differences.add(book + " is not rebuilt");
                }
                continue;
            }
            differences.add(difference(book.snapshot(0), other.snapshot(0)));
            if (!List.copyOf(book.openOrders()).equals(List.copyOf(other.openOrders()))) {
                differences.add("open orders " + book.openOrders() + ", rebuilt " + other.openOrders());
            }
        }
        return String.join("", differences);
    }

    private static String difference(RiskSnapshot live, RiskSnapshot rebuilt) {
        RiskMeasures a = live.measures();
        RiskMeasures b = rebuilt.measures();
        double scale = Math.max(1, a.gross().toDouble());
        boolean exact = a.gross().equals(b.gross())
                && a.net().equals(b.net())
                && live.positions().equals(rebuilt.positions())
                && live.equity().equals(rebuilt.equity())
                && live.fillCount() == rebuilt.fillCount()
                && live.openOrderCount() == rebuilt.openOrderCount()
                && live.scenarioProfitAndLoss().size()
                        == rebuilt.scenarioProfitAndLoss().size();
        if (!exact) {
            return live + ", rebuilt " + rebuilt;
        }
        double worst = Math.max(
                Math.abs(a.sigmaDaily() - b.sigmaDaily()), Math.abs(a.expectedShortfall99() - b.expectedShortfall99()));
        worst = Math.max(worst, Math.abs(a.valueAtRisk95() - b.valueAtRisk95()));
        for (int day = 0; day < live.scenarioProfitAndLoss().size(); day++) {
            worst = Math.max(
                    worst,
                    Math.abs(live.scenarioProfitAndLoss().get(day)
                            - rebuilt.scenarioProfitAndLoss().get(day)));
        }
        return worst <= 1e-9 * scale ? "" : "figures differ by " + worst + " of gross " + scale + " in " + live;
    }
}
