package io.riskgate.enforcement.decision;

import io.riskgate.enforcement.adaptive.MarketCondition;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.models.regime.LimitAdjustment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What explains a decision beyond its checks.
 *
 * @param sensors every sensor's result, in the order of the sensors; empty where the order could not be judged
 * @param action what the sensor plane did
 * @param wouldHave what it would have done with every sensor enforcing
 * @param largestQuantity the largest quantity, up to the one asked for, that passes every check and every enforcing
 *     sensor; zero where none does
 * @param share what the instrument contributes; null where it could not be computed
 * @param adaptation the limits that follow the market; null where the portfolio has no limits
 */
public record Assessment(
        List<SensorResult> sensors,
        SensorAction action,
        SensorAction wouldHave,
        Quantity largestQuantity,
        @Nullable RiskShare share,
        @Nullable Adaptation adaptation) {
    /** For an answer that nothing was measured for: a cancel, or an order that could not be read. */
    public static final Assessment NONE =
            new Assessment(List.of(), SensorAction.NONE, SensorAction.NONE, Quantity.ZERO, null, null);

    public Assessment {
        sensors = List.copyOf(sensors);
    }

    /**
     * What the ordered instrument contributes to the loss that limits use, with the order in the portfolio.
     *
     * @param marginal change of value at risk 99 (Student-t) for one more unit of base currency of exposure
     * @param component the instrument's part of value at risk 99 (Student-t); negative for a hedge; base currency
     * @param total value at risk 99 (Student-t) that the components of all instruments add up to; base currency
     */
    public record RiskShare(double marginal, double component, double total) {}

    /**
     * The four numbers behind each limit that follows the market, as of one bar.
     *
     * @param regime name of the regime that chose the profile
     * @param volatilityClass name of the class that chose the first multiplier
     * @param stressScore 0 calm, 1 as strained as can be
     * @param missing parts of the stress score that could not be measured
     * @param gross gross exposure over capital
     * @param leverage gross exposure over capital, as leverage
     * @param riskPerTrade share of capital that one trade may risk
     */
    public record Adaptation(
            String regime,
            String volatilityClass,
            double stressScore,
            List<String> missing,
            Steps gross,
            Steps leverage,
            Steps riskPerTrade) {
        public Adaptation {
            missing = List.copyOf(missing);
        }

        /** Every step of the limits under a condition of the market. */
        public static Adaptation of(MarketCondition condition) {
            return new Adaptation(
                    condition.regime().name(),
                    condition.volatilityClass().name(),
                    condition.stress().score(),
                    condition.stress().missing(),
                    Steps.of(condition.grossExposure()),
                    Steps.of(condition.leverage()),
                    Steps.of(condition.riskPerTrade()));
        }

        /** Profile x class multiplier x stress multiplier = effective. */
        public record Steps(double profile, double classMultiplier, double stressMultiplier, double effective) {
            static Steps of(LimitAdjustment adjustment) {
                return new Steps(
                        adjustment.profileLimit(),
                        adjustment.volatilityClass().multiplier(),
                        adjustment.stress().multiplier(),
                        adjustment.effectiveLimit());
            }
        }
    }
}
