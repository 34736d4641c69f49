package io.riskgate.stress.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.audit.InputRun;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.SignalReceived;
import io.riskgate.enforcement.portfolio.OpenOrder;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.AuditCodec;
import io.riskgate.schemas.codec.ControlCodec;
import io.riskgate.schemas.codec.MarketStateCodec;
import io.riskgate.schemas.codec.OrderCodec;
import io.riskgate.schemas.codec.SignalCodec;
import io.riskgate.schemas.mapping.OrderMapping;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A portfolio with forty days of history at a price of about 100, in which nothing but the order ids matters. */
class PartitionRebuildTest {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int DAYS = 40;
    private static final long NOW_MILLIS = DAYS * DAY_MILLIS;
    private static final Origin ORIGIN = new Origin("macro", "trend", "c-1");
    private static final HaltMarker HALT =
            new HaltMarker(3, "k-1", HaltScope.portfolio("macro"), "carol", "enough", NOW_MILLIS);

    private final WireFormat wire = new WireFormat(SchemaRegistry.open("mock://partition-rebuild-test"));
    private final ControlCodec controls = new ControlCodec(wire);
    private final OrderCodec orders = new OrderCodec(wire);
    private final WrittenLog log;

    PartitionRebuildTest() {
        List<String> topics = new ArrayList<>(PartitionRebuild.INPUTS);
        topics.add(Topics.AUDIT);
        log = new WrittenLog("macro", topics);
        var acme = new InstrumentDefinition("ACME", AssetClass.EQUITY, "", "USD", Quantity.parse("1"));
        log.append(Topics.CONTROL, controls.encode(new InstrumentListed(1, acme, 0)));
        log.append(Topics.CONTROL, controls.encode(new LimitsActivated(2, limits(), 0)));
        var markets = new MarketStateCodec(wire);
        for (int day = 1; day <= DAYS; day++) {
            log.append(Topics.MARKET_STATE, markets.encode(market(day)));
        }
    }

    private static LimitSet limits() {
        Money wide = Money.parse("1000000000");
        return new LimitSet(
                "macro",
                "USD",
                Money.parse("1000000"),
                new LimitSet.OrderLimits(Quantity.parse("1000000"), wide, 1.0, DAY_MILLIS, DAY_MILLIS, DAY_MILLIS),
                new LimitSet.ExposureLimits(wide, wide, 10, 0.15),
                new LimitSet.TailLimits(wide, wide, wide, wide),
                RiskModel.STANDARD,
                "alice",
                "bob");
    }

    private static MarketStateUpdated market(int day) {
        boolean isUp = day % 2 == 0;
        long timeMillis = day * DAY_MILLIS;
        var quote = new MarketStateUpdated.Quote("ACME", Price.parse(isUp ? "101" : "100"), timeMillis);
        var bar = new MarketStateUpdated.Bar(day, timeMillis, List.of("ACME"), List.of(isUp ? 0.01 : -0.01));
        return new MarketStateUpdated(day, timeMillis, List.of(quote), bar);
    }

    private static OrderSubmitted order(String orderId) {
        var terms = new OrderTerms("ACME", Side.BUY, Quantity.parse("10"), null);
        return new OrderSubmitted(orderId, ORIGIN, terms, NOW_MILLIS, 0);
    }

    /** What the audit tells of the inputs that came before its one record. */
    private void audit(InputRun... runs) {
        var audits = new AuditCodec(wire);
        var body = audits.control(HALT, 0, "test");
        body.setSequence(1L);
        body.setInputs(AuditCodec.inputs(List.of(runs)));
        log.append(Topics.AUDIT, audits.encode(new byte[32], new byte[32], body));
    }

    private List<String> openOrders() {
        var book = new PartitionRebuild(log.feed(), wire, 250).run().book("macro");
        return book.openOrders().stream().map(OpenOrder::orderId).toList();
    }

    @Test
    void reserves_what_a_signal_was_given_before_the_halt_that_follows_it_in_the_audit() {
        var wish = new SignalReceived.Terms("ACME", Side.BUY, 1, null, Price.parse("99"), null);
        var signal = new SignalReceived("s-1", ORIGIN, wish, NOW_MILLIS, 0);
        log.append(Topics.SIGNALS, new SignalCodec(wire).encode(signal));
        log.append(Topics.CONTROL, controls.encode(HALT));
        audit(
                new InputRun(Topics.CONTROL, 2),
                new InputRun(Topics.MARKET_STATE, DAYS),
                new InputRun(Topics.SIGNALS, 1),
                new InputRun(Topics.CONTROL, 1));

        assertThat(openOrders()).containsExactly("s-1");
    }

    @Test
    void refuses_an_order_again_whose_id_a_malformed_one_has_taken() {
        var malformed = OrderMapping.toAvro(order("o-1"));
        malformed.setQuantity(new BigDecimal("-1.000000"));
        log.append(Topics.ORDERS, wire.encode(Topics.ORDERS, malformed));
        log.append(Topics.ORDERS, orders.encode(order("o-1")));
        log.append(Topics.ORDERS, orders.encode(order("o-2")));

        assertThat(openOrders()).containsExactly("o-2");
    }

    @Test
    void passes_over_what_cannot_be_read_at_all_on_every_input() {
        for (String topic : PartitionRebuild.INPUTS) {
            log.append(topic, new byte[] {1, 2, 3});
            log.append(topic, new byte[0]);
        }
        log.append(Topics.ORDERS, orders.encode(order("o-3")));

        assertThat(openOrders()).containsExactly("o-3");
    }
}
