package io.riskgate.stress.drill;

import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.RiskPolicy;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Whose book is driven through a crisis.
 *
 * @param leverageMax limit of gross exposure over capital
 * @param stressLossShare limit of the worst stress loss over capital, enforced by a stress run each night; 0 = no runs
 */
public record DrillSettings(double leverageMax, double stressLossShare, long seed) {
    /** Two currency pairs and a stock. */
    static final List<InstrumentDefinition> UNIVERSE = List.of(
            InstrumentDefinition.currencyPair("EUR", "USD", Quantity.parse("1")),
            InstrumentDefinition.currencyPair("GBP", "USD", Quantity.parse("1")),
            new InstrumentDefinition("ACME", AssetClass.EQUITY, "", "USD", Quantity.parse("1")));

    static final String PORTFOLIO = "drill";
    /** Fall from the peak that halts, as rules say. */
    private static final double DRAWDOWN_HALT = 0.15;

    private static final Money CAPITAL = Money.parse("1000000");
    private static final Money TAIL = Money.parse("60000");
    private static final Money WIDE = Money.parse("1000000000");
    private static final long HOURS_48_MILLIS = 172_800_000L;
    private static final long DAY_MILLIS = 86_400_000L;

    public DrillSettings {
        if (!(leverageMax > 0) || !(stressLossShare >= 0 && stressLossShare <= 10)) {
            throw new IllegalArgumentException("a drill needs a leverage above 0 and a stress loss of 0 to 10, got "
                    + leverageMax + " and " + stressLossShare);
        }
    }

    boolean hasNightlyRuns() {
        return stressLossShare > 0;
    }

    /** Everything but leverage, value at risk, drawdown and stress loss is so wide that it does not matter. */
    LimitSet limits() {
        LimitSet limits = new LimitSet(
                PORTFOLIO,
                "USD",
                CAPITAL,
                new LimitSet.OrderLimits(Quantity.parse("1000000"), WIDE, 1.0, HOURS_48_MILLIS, DAY_MILLIS, DAY_MILLIS),
                new LimitSet.ExposureLimits(WIDE, WIDE, leverageMax, DRAWDOWN_HALT),
                new LimitSet.TailLimits(TAIL, TAIL, WIDE, WIDE),
                RiskModel.STANDARD,
                "ann",
                "bob");
        return hasNightlyRuns() ? limits.withPolicy(policy()) : limits;
    }

    private RiskPolicy policy() {
        SensorThresholds standard = SensorThresholds.STANDARD;
        BigDecimal loss = BigDecimal.valueOf(stressLossShare * CAPITAL.toDouble());
        var stress = new SensorThresholds.Stress(
                Money.of(loss.setScale(2, RoundingMode.HALF_EVEN)),
                standard.stress().scenarioLossShareMax(),
                standard.stress().failuresMax());
        return RiskPolicy.STANDARD.with(new SensorThresholds(
                standard.tail(),
                stress,
                standard.concentration(),
                standard.liquidity(),
                standard.market(),
                standard.conduct(),
                standard.warningRatio()));
    }
}
