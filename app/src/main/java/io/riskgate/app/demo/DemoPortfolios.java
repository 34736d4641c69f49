package io.riskgate.app.demo;

import io.riskgate.app.demo.strategy.MeanReverter;
import io.riskgate.app.demo.strategy.RecklessPyramider;
import io.riskgate.app.demo.strategy.Strategy;
import io.riskgate.app.demo.strategy.TrendFollower;
import io.riskgate.app.demo.strategy.VolatilityTargeter;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.LimitSet.ExposureLimits;
import io.riskgate.enforcement.value.limit.LimitSet.OrderLimits;
import io.riskgate.enforcement.value.limit.LimitSet.TailLimits;
import io.riskgate.enforcement.value.limit.RiskPolicy;
import io.riskgate.enforcement.value.limit.SensorModes;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The demonstration's portfolios: ten million dollars each, one strategy each, limits agreed by two people. */
final class DemoPortfolios {
    static final double CAPITAL = 10_000_000;
    private static final long DAY_MILLIS = 86_400_000L;
    private static final double COLLAR_RATIO = 0.05;

    /** What one portfolio may do, in dollars; the figures that differ from desk to desk. */
    private record Allowance(
            long unitsMax,
            long notionalMax,
            long grossMax,
            double leverageMax,
            long valueAtRisk99Max,
            double drawdown) {}

    /**
     * What is never allowed to act here. Regimes take leverage to a quarter when markets are stressed, and desks that
     * are leveraged by design would sell at the bottom; a fall from the peak already has its kill switch, and a desk
     * that may only reduce until it is back at the peak never gets back there.
     */
    private static final Set<SensorId> WATCHING = Set.of(SensorId.LEVERAGE, SensorId.DRAWDOWN);

    /** Sensors that may earn the right to act. */
    static final DemoPortfolios ENFORCED = new DemoPortfolios(EnforcementMode.GRADUAL);

    /** Sensors that only watch. */
    static final DemoPortfolios WATCHED = new DemoPortfolios(EnforcementMode.MONITORING);

    private final SensorModes modes;

    private DemoPortfolios(EnforcementMode mode) {
        Map<SensorId, EnforcementMode> all = new EnumMap<>(SensorId.class);
        for (SensorId sensor : SensorId.values()) {
            all.put(sensor, WATCHING.contains(sensor) ? EnforcementMode.MONITORING : mode);
        }
        modes = new SensorModes(all);
    }

    /** Fresh strategies, in the order in which their orders are sent. */
    static List<Strategy> strategies() {
        return List.of(new TrendFollower(), new MeanReverter(), new VolatilityTargeter(), new RecklessPyramider());
    }

    /** The limits of a strategy's portfolio. */
    LimitSet limits(String portfolioId) {
        Allowance allowance = switch (portfolioId) {
            case "trend" -> new Allowance(12_000_000, 12_000_000, 45_000_000, 4.2, 420_000, 0.16);
            case "reversion" -> new Allowance(8_000_000, 8_000_000, 22_000_000, 2.2, 330_000, 0.16);
            case "basket" -> new Allowance(6_000_000, 6_000_000, 24_000_000, 2.3, 260_000, 0.18);
            case "pyramid" -> new Allowance(9_000_000, 10_000_000, 45_000_000, 4.3, 450_000, 0.15);
            default -> throw new IllegalArgumentException("no limits for portfolio " + portfolioId);
        };
        return limits(portfolioId, allowance);
    }

    private LimitSet limits(String portfolioId, Allowance allowance) {
        var orders = new OrderLimits(
                Quantity.parse(Long.toString(allowance.unitsMax())),
                dollars(allowance.notionalMax()),
                COLLAR_RATIO,
                4 * DAY_MILLIS,
                3 * DAY_MILLIS,
                5 * DAY_MILLIS);
        var exposures = new ExposureLimits(
                dollars(allowance.grossMax()),
                dollars(allowance.grossMax() * 7 / 10),
                allowance.leverageMax(),
                allowance.drawdown());
        long loss99 = allowance.valueAtRisk99Max();
        var tails = new TailLimits(
                dollars(loss99 * 66 / 100), dollars(loss99), dollars(loss99 * 17 / 10), dollars(loss99 * 13 / 10));
        return new LimitSet(
                        portfolioId,
                        "USD",
                        dollars((long) CAPITAL),
                        orders,
                        exposures,
                        tails,
                        RiskModel.STANDARD,
                        "nadia.farouk",
                        "ruth.okafor")
                .withPolicy(
                        RiskPolicy.STANDARD.with(DemoSwitches.DAILY).with(modes).with(thresholds(tails, allowance)));
    }

    /**
     * Sensors speak before the hard limits do. Desks of nothing but currencies are all in one sector, which is no
     * finding.
     */
    private static SensorThresholds thresholds(TailLimits tails, Allowance allowance) {
        SensorThresholds standard = SensorThresholds.STANDARD;
        double var99Share = allowance.valueAtRisk99Max() / CAPITAL;
        return new SensorThresholds(
                new SensorThresholds.Tail(
                        dollars(allowance.valueAtRisk99Max() * 60 / 100),
                        dollars(allowance.valueAtRisk99Max() * 90 / 100),
                        dollars(allowance.valueAtRisk99Max() * 17 / 10),
                        var99Share,
                        1.3 * var99Share,
                        2.0),
                new SensorThresholds.Stress(dollars(allowance.grossMax() / 4), 0.8, 3),
                new SensorThresholds.Concentration(1.0, 1.0),
                standard.liquidity(),
                standard.market(),
                new SensorThresholds.Conduct(
                        allowance.drawdown() * 0.6,
                        allowance.drawdown(),
                        standard.conduct().turnoverMax() * 2),
                standard.warningRatio());
    }

    private static Money dollars(long amount) {
        return Money.parse(Long.toString(amount));
    }
}
