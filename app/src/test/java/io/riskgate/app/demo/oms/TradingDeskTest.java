package io.riskgate.app.demo.oms;

import static io.riskgate.app.demo.oms.OrderExamples.MONDAY;
import static io.riskgate.app.demo.oms.OrderExamples.approved;
import static io.riskgate.app.demo.oms.OrderExamples.fixing;
import static io.riskgate.app.demo.oms.OrderExamples.order;
import static io.riskgate.app.demo.oms.OrderExamples.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.app.demo.market.PriceHistory;
import io.riskgate.app.demo.strategy.DeskView;
import io.riskgate.app.demo.strategy.Strategy;
import io.riskgate.app.demo.strategy.Wish;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TradingDeskTest {
    private static final long DAY_MILLIS = 86_400_000L;

    /** Far from every draw of the slips and of split or forgotten orders. */
    private static final long SEED = 3;

    private final Queue<List<Wish>> wishes = new ArrayDeque<>();
    private final PriceHistory prices = new PriceHistory();
    private final TradingDesk desk = new TradingDesk(new Scripted(), prices, 10_000_000, SEED);

    @Test
    void trades_nothing_that_was_rejected() {
        DailyFixing today = day(0, "1.40");
        RiskEvent sent = sendOne(today, null);

        desk.decided(sent, rejected(order(sent), CheckCode.GROSS_EXPOSURE));

        assertThat(desk.executions(today)).isEmpty();
    }

    @Test
    void trades_an_approved_order_once_at_the_fixing() {
        DailyFixing today = day(0, "1.40");
        RiskEvent sent = sendOne(today, null);

        desk.decided(sent, approved(order(sent), 3 * DAY_MILLIS));

        assertThat(desk.executions(today)).singleElement().satisfies(report -> {
            FillReceived fill = (FillReceived) report;
            assertThat(fill.orderId()).isEqualTo("scripted-20080915-1");
            assertThat(fill.executionId()).isEqualTo("x-scripted-20080915-1-1");
            assertThat(fill.trade().price()).isEqualTo(Price.parse("1.40"));
            assertThat(fill.trade().quantity()).isEqualTo(Quantity.parse("50000"));
        });
        assertThat(desk.executions(today)).isEmpty();
        assertThat(desk.fillCount()).isEqualTo(1);
    }

    @Test
    void lets_an_approval_lapse_that_expires_before_the_price_is_good() {
        DailyFixing today = day(0, "1.40");
        RiskEvent sent = sendOne(today, Price.parse("1.39"));
        desk.decided(sent, approved(order(sent), DAY_MILLIS));

        assertThat(desk.executions(today)).isEmpty();
        assertThat(desk.executions(day(2, "1.38"))).isEmpty();
        assertThat(desk.lapsedCount()).isEqualTo(1);
        assertThat(desk.fillCount()).isZero();
    }

    @Test
    void fills_a_waiting_order_when_the_price_comes_in_time() {
        DailyFixing today = day(0, "1.40");
        RiskEvent sent = sendOne(today, Price.parse("1.39"));
        desk.decided(sent, approved(order(sent), 3 * DAY_MILLIS));
        desk.executions(today);

        assertThat(desk.executions(day(1, "1.39"))).hasSize(1);
    }

    @Test
    void reports_a_canceled_order_right_before_its_next_fill() {
        DailyFixing today = day(0, "1.40");
        RiskEvent patient = sendOne(today, Price.parse("1.30"));
        desk.decided(patient, approved(order(patient), 9 * DAY_MILLIS));
        desk.executions(today);
        desk.executions(day(1, "1.40"));

        DailyFixing third = day(2, "1.40");
        wishes.add(List.of(new Wish("EURUSD", Side.BUY, Quantity.parse("50000"), null)));
        List<RiskEvent> sent = desk.orders(third);
        CancelRequested cancel = (CancelRequested) sent.get(0);
        desk.decided(cancel, approved(cancel));
        desk.decided(sent.get(1), approved(order(sent.get(1)), DAY_MILLIS));

        assertThat(cancel.originalOrderId()).isEqualTo(order(patient).orderId());
        assertThat(desk.executions(third)).hasExactlyElementsOfTypes(OrderClosed.class, FillReceived.class);
    }

    @Test
    void falls_silent_after_a_kill_switch_and_cancels_what_works() {
        DailyFixing today = day(0, "1.40");
        RiskEvent patient = sendOne(today, Price.parse("1.30"));
        desk.decided(patient, approved(order(patient), 9 * DAY_MILLIS));
        RiskEvent refused = sendOne(day(1, "1.40"), null);
        desk.decided(refused, rejected(order(refused), CheckCode.KILL_SWITCH));

        wishes.add(List.of(new Wish("EURUSD", Side.BUY, Quantity.parse("50000"), null)));
        assertThat(desk.orders(day(2, "1.40"))).singleElement().isInstanceOf(CancelRequested.class);

        desk.resumed();
        assertThat(desk.orders(day(3, "1.40"))).singleElement().isInstanceOf(OrderSubmitted.class);
    }

    @Test
    void opens_with_a_round_trip_of_one_lot() {
        DailyFixing today = day(0, "1.40");
        List<RiskEvent> sent = desk.openingOrders(today);
        sent.forEach(opening -> desk.decided(opening, approved(order(opening), DAY_MILLIS)));

        assertThat(desk.executions(today)).hasSize(2);
        assertThat(desk.blotter().position("EURUSD").quantity()).isEqualTo(Quantity.ZERO);
    }

    private RiskEvent sendOne(DailyFixing today, @Nullable Price limit) {
        wishes.add(List.of(new Wish("EURUSD", Side.BUY, Quantity.parse("50000"), limit)));
        List<RiskEvent> sent = desk.orders(today);
        return sent.get(sent.size() - 1);
    }

    private DailyFixing day(int number, String price) {
        DailyFixing today = fixing(MONDAY.plusDays(number), price);
        prices.add(today);
        return today;
    }

    private final class Scripted implements Strategy {
        @Override
        public String id() {
            return "scripted";
        }

        @Override
        public String description() {
            return "does as the test says";
        }

        @Override
        public List<Wish> wishes(DeskView view) {
            return wishes.isEmpty() ? List.of() : wishes.remove();
        }
    }
}
