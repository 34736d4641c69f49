package io.riskgate.testkit.scenario;

import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.AdaptivePolicy;
import io.riskgate.enforcement.value.limit.OrderRules;
import io.riskgate.enforcement.value.limit.RiskPolicy;
import io.riskgate.enforcement.value.limit.SensorModes;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What differs from the standard policy.
 *
 * @param mode of every sensor that {@code modes} does not name; MONITORING where left out
 * @param thresholds by the name that they have in {@link SensorThresholds}; standard where left out
 */
public record PolicyChange(
        @Nullable EnforcementMode mode,
        @Nullable Map<SensorId, EnforcementMode> modes,
        @Nullable Map<String, BigDecimal> thresholds,
        @Nullable List<String> restricted,
        @Nullable List<String> disabled,
        @Nullable Double ordersPerMinute,
        @Nullable Integer orderBurst,
        @Nullable Boolean adaptive) {

    RiskPolicy toPolicy() {
        return RiskPolicy.STANDARD
                .with(sensorModes())
                .with(new Thresholds(thresholds == null ? Map.of() : thresholds).all())
                .with(rules())
                .with(new AdaptivePolicy(adaptive != null && adaptive));
    }

    private SensorModes sensorModes() {
        Map<SensorId, EnforcementMode> bySensor = new EnumMap<>(SensorId.class);
        for (SensorId sensor : SensorId.values()) {
            bySensor.put(sensor, mode == null ? EnforcementMode.MONITORING : mode);
        }
        if (modes != null) {
            bySensor.putAll(modes);
        }
        return new SensorModes(bySensor);
    }

    private OrderRules rules() {
        return OrderRules.of(
                restricted == null ? List.of() : restricted,
                disabled == null ? List.of() : disabled,
                ordersPerMinute == null ? OrderRules.OPEN.ordersPerMinute() : ordersPerMinute,
                orderBurst == null ? OrderRules.OPEN.orderBurst() : orderBurst);
    }

    /** Thresholds by name; a name that is not one is refused, so that a misspelled one cannot pass. */
    private static final class Thresholds {
        private static final SensorThresholds STANDARD = SensorThresholds.STANDARD;
        private final Map<String, BigDecimal> left;

        Thresholds(Map<String, BigDecimal> named) {
            left = new TreeMap<>(named);
        }

        SensorThresholds all() {
            SensorThresholds thresholds = new SensorThresholds(
                    tail(STANDARD.tail()),
                    new SensorThresholds.Stress(
                            money("worstLossMax", STANDARD.stress().worstLossMax()),
                            ratio("scenarioLossShareMax", STANDARD.stress().scenarioLossShareMax()),
                            (int) ratio("failuresMax", STANDARD.stress().failuresMax())),
                    new SensorThresholds.Concentration(
                            ratio("instrumentShareMax", STANDARD.concentration().instrumentShareMax()),
                            ratio("sectorShareMax", STANDARD.concentration().sectorShareMax())),
                    new SensorThresholds.Liquidity(
                            ratio("liquidationDaysMax", STANDARD.liquidity().liquidationDaysMax()),
                            STANDARD.liquidity().volumeShare(),
                            ratio("spreadMultipleMax", STANDARD.liquidity().spreadMultipleMax())),
                    market(STANDARD.market()),
                    new SensorThresholds.Conduct(
                            ratio("drawdownMax", STANDARD.conduct().drawdownMax()),
                            ratio("drawdownHalt", STANDARD.conduct().drawdownHalt()),
                            ratio("turnoverMax", STANDARD.conduct().turnoverMax())),
                    STANDARD.warningRatio());
            if (!left.isEmpty()) {
                throw new IllegalArgumentException("no sensor has the thresholds " + left.keySet());
            }
            return thresholds;
        }

        private SensorThresholds.Tail tail(SensorThresholds.Tail tail) {
            return new SensorThresholds.Tail(
                    money("valueAtRisk95Max", tail.valueAtRisk95Max()),
                    money("valueAtRisk99Max", tail.valueAtRisk99Max()),
                    money("valueAtRisk999Max", tail.valueAtRisk999Max()),
                    ratio("valueAtRiskShareMax", tail.valueAtRiskShareMax()),
                    ratio("shortfallShareMax", tail.shortfallShareMax()),
                    ratio("tailRatioMax", tail.tailRatioMax()));
        }

        private SensorThresholds.Market market(SensorThresholds.Market market) {
            return new SensorThresholds.Market(
                    ratio("volatilityTarget", market.volatilityTarget()),
                    ratio("volatilityMax", market.volatilityMax()),
                    ratio("correlationMax", market.correlationMax()),
                    ratio("correlationRiseMax", market.correlationRiseMax()));
        }

        private Money money(String name, Money standard) {
            BigDecimal named = left.remove(name);
            return named == null ? standard : Money.of(named);
        }

        private double ratio(String name, double standard) {
            BigDecimal named = left.remove(name);
            return named == null ? standard : named.doubleValue();
        }
    }
}
