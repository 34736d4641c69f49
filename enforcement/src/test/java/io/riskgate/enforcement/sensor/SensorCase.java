package io.riskgate.enforcement.sensor;

import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Policies;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;

/**
 * One sensor, an order that it looks at, and how to put its threshold anywhere while all others are out of reach.
 *
 * @param units of ACME at 100.00 that are bought
 * @param thresholds the sensor's threshold in its own unit; leverage has none but the market's 1.5
 * @param before what happens before the order
 * @param price of ACME when the order comes
 * @param onBreach what a small breach asks for
 */
public record SensorCase(
        SensorId sensor,
        String units,
        DoubleFunction<SensorThresholds> thresholds,
        UnaryOperator<GivenPortfolio> before,
        String price,
        SensorAction onBreach) {
    /** A threshold that every case is beyond, so that what is observed is what the threshold is about. */
    public static final double TINY = 1e-3;

    private static final Money WIDE = Money.parse("1000000000000");

    /** The case of a sensor. */
    public static SensorCase of(SensorId sensor) {
        return switch (sensor) {
            case VAR_BREACH -> simple(sensor, "1000", SensorAction.THROTTLE, most -> tail(amount(most), 1e6));
            case STRESS_FAILURE ->
                simple(
                        sensor,
                        "1000",
                        SensorAction.REDUCE_POSITION,
                        most -> Policies.stress(amount(most).toString(), 1e6, 1_000));
            case TAIL_RISK ->
                new SensorCase(
                        sensor,
                        "1000",
                        most -> tail(WIDE, most),
                        given -> given.moreDays(40),
                        "100.00",
                        SensorAction.THROTTLE);
            case CONCENTRATION ->
                simple(sensor, "2500", SensorAction.REDUCE_POSITION, most -> Policies.concentration(most, 1));
            case LEVERAGE -> simple(sensor, "15000", SensorAction.REDUCE_POSITION, most -> Policies.WIDE_THRESHOLDS);
            case LIQUIDITY -> simple(sensor, "1000", SensorAction.WARN, Policies::liquidationDays);
            case CORRELATION ->
                new SensorCase(
                        sensor,
                        "1",
                        most -> Policies.market(1e6, most, 1e6),
                        given -> given.holding("BETA", "10", "50.00"),
                        "100.00",
                        SensorAction.THROTTLE);
            case VOLATILITY -> simple(sensor, "10000", SensorAction.WARN, most -> Policies.market(most, 1e6, 1e6));
            case DRAWDOWN ->
                new SensorCase(
                        sensor,
                        "1",
                        most -> Policies.conduct(most, 1, 1e6),
                        given -> given.holding("ACME", "1000", "100.00"),
                        "50.00",
                        SensorAction.REDUCE_POSITION);
            case TURNOVER -> simple(sensor, "5000", SensorAction.THROTTLE, most -> Policies.conduct(1e6, 1e6, most));
        };
    }

    private static SensorCase simple(
            SensorId sensor, String units, SensorAction onBreach, DoubleFunction<SensorThresholds> thresholds) {
        return new SensorCase(sensor, units, thresholds, given -> given, "100.00", onBreach);
    }

    /** To the cent's hundredth, never below what was measured. */
    private static Money amount(double value) {
        return Money.parse(
                BigDecimal.valueOf(value).setScale(4, RoundingMode.CEILING).toPlainString());
    }

    private static SensorThresholds tail(Money valueAtRisk99, double tailRatio) {
        return Policies.tail(new SensorThresholds.Tail(valueAtRisk99, valueAtRisk99, WIDE, 1e6, 1e6, tailRatio));
    }

    /** Makes a fifth of 1,000 ACME a day tradable, tells what happened before, and moves the price. */
    public GivenPortfolio tell(GivenPortfolio given) {
        given.list(new InstrumentDefinition(
                "ACME", AssetClass.EQUITY, "", "USD", Quantity.parse("1"), null, Quantity.parse("1000")));
        given.list(new InstrumentDefinition(
                "BETA", AssetClass.EQUITY, "", "USD", Quantity.parse("1"), null, Quantity.parse("1000")));
        return before.apply(given).priced("ACME", price, GivenPortfolio.NOW_MILLIS);
    }

    /** So many units more than the case's own. */
    public String unitsAnd(int more) {
        return Integer.toString(Integer.parseInt(units) + more);
    }

    @Override
    public String toString() {
        return sensor.name();
    }
}
