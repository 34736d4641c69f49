package io.riskgate.app.demo.oms;

import io.riskgate.app.demo.market.CurrencyPair;
import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.InputVersions;
import io.riskgate.enforcement.decision.Outcome;
import io.riskgate.enforcement.decision.fingerprint.OrderFingerprint;
import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** Decisions and fixings for tests of the order management system. */
final class OrderExamples {
    static final LocalDate MONDAY = LocalDate.of(2008, 9, 15);

    private OrderExamples() {}

    /** Every pair at one price. */
    static DailyFixing fixing(LocalDate date, String price) {
        var prices = new TreeMap<String, Price>();
        CurrencyPair.TRADED.forEach(pair -> prices.put(pair.instrumentId(), Price.parse(price)));
        return new DailyFixing(date, prices);
    }

    static Decision approved(OrderSubmitted order, long validMillis) {
        return decision(order, OrderFingerprint.of(order), Outcome.APPROVED, validMillis);
    }

    static Decision approved(CancelRequested cancel) {
        return new Decision(
                cancel.orderId(),
                OrderFingerprint.of(cancel),
                cancel.origin(),
                null,
                Outcome.APPROVED,
                Quantity.ZERO,
                List.of(),
                new InputVersions(1, 1, 1, 1, 0),
                cancel.eventTimeMillis(),
                cancel.eventTimeMillis() + 1);
    }

    static Decision rejected(OrderSubmitted order, CheckCode reason) {
        Decision approved = decision(order, OrderFingerprint.of(order), Outcome.REJECTED, 0);
        return new Decision(
                approved.orderId(),
                approved.orderFingerprint(),
                approved.origin(),
                approved.terms(),
                Outcome.REJECTED,
                Quantity.ZERO,
                List.of(CheckResult.vetoed(reason, "for the test")),
                approved.versions(),
                approved.eventTimeMillis(),
                0);
    }

    static Decision decision(OrderSubmitted order, String fingerprint, Outcome outcome, long validMillis) {
        return new Decision(
                order.orderId(),
                fingerprint,
                order.origin(),
                order.terms(),
                outcome,
                outcome == Outcome.APPROVED ? order.terms().quantity() : Quantity.ZERO,
                List.of(),
                new InputVersions(1, 1, 1, 1, 0),
                order.eventTimeMillis(),
                order.eventTimeMillis() + validMillis);
    }

    static OrderSubmitted order(RiskEvent sent) {
        return (OrderSubmitted) sent;
    }
}
