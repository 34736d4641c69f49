package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.LimitLevel;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.AdaptivePolicy;
import io.riskgate.enforcement.value.limit.CompositionLimits;
import io.riskgate.enforcement.value.limit.NarrowerLimits;
import io.riskgate.enforcement.value.limit.OrderRules;
import io.riskgate.enforcement.value.limit.RiskPolicy;
import io.riskgate.enforcement.value.limit.SensorModes;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import io.riskgate.enforcement.value.limit.ThrottlePolicy;
import io.riskgate.schemas.avro.ModeOfSensor;
import io.riskgate.schemas.avro.NarrowerLimit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes beyond a portfolio's first limits, as record and as value. */
final class PolicyMapping {
    private PolicyMapping() {}

    static io.riskgate.schemas.avro.RiskPolicy toAvro(RiskPolicy policy) {
        var record = new io.riskgate.schemas.avro.RiskPolicy();
        setOrderRules(record, policy.orderRules());
        record.setInstrumentShareMax(policy.composition().instrumentShareMax());
        record.setSectorShareMax(policy.composition().sectorShareMax());
        record.setBetaMax(policy.composition().betaMax());
        record.setFactorMax(policy.composition().factorMax());
        record.setCurrencyMax(policy.composition().currencyMax());
        setLosses(record, policy.thresholds());
        setConduct(record, policy.thresholds());
        record.setModes(modes(policy.modes()));
        record.setAdaptiveEnforced(policy.adaptive().enforced());
        record.setThrottleRateRatio(policy.throttle().rateRatio());
        record.setThrottleSizeRatio(policy.throttle().sizeRatio());
        record.setNarrower(policy.narrower().stream().map(PolicyMapping::toAvro).toList());
        record.setSwitches(KillSwitchLimitMapping.toAvro(policy.switches()));
        return record;
    }

    private static void setOrderRules(io.riskgate.schemas.avro.RiskPolicy record, OrderRules rules) {
        record.setRestrictedInstruments(List.copyOf(rules.restrictedInstruments()));
        record.setDisabledStrategies(List.copyOf(rules.disabledStrategies()));
        record.setOrdersPerMinute(rules.ordersPerMinute());
        record.setOrderBurst(rules.orderBurst());
    }

    private static void setLosses(io.riskgate.schemas.avro.RiskPolicy record, SensorThresholds thresholds) {
        SensorThresholds.Tail tail = thresholds.tail();
        record.setSensorValueAtRisk95Max(tail.valueAtRisk95Max().decimal());
        record.setSensorValueAtRisk99Max(tail.valueAtRisk99Max().decimal());
        record.setSensorValueAtRisk999Max(tail.valueAtRisk999Max().decimal());
        record.setSensorValueAtRiskShareMax(tail.valueAtRiskShareMax());
        record.setSensorShortfallShareMax(tail.shortfallShareMax());
        record.setSensorTailRatioMax(tail.tailRatioMax());
        record.setSensorWorstLossMax(thresholds.stress().worstLossMax().decimal());
        record.setSensorScenarioLossShareMax(thresholds.stress().scenarioLossShareMax());
        record.setSensorFailuresMax(thresholds.stress().failuresMax());
    }

    private static void setConduct(io.riskgate.schemas.avro.RiskPolicy record, SensorThresholds thresholds) {
        record.setSensorInstrumentShareMax(thresholds.concentration().instrumentShareMax());
        record.setSensorSectorShareMax(thresholds.concentration().sectorShareMax());
        record.setSensorLiquidationDaysMax(thresholds.liquidity().liquidationDaysMax());
        record.setSensorVolumeShare(thresholds.liquidity().volumeShare());
        record.setSensorSpreadMultipleMax(thresholds.liquidity().spreadMultipleMax());
        record.setSensorVolatilityTarget(thresholds.market().volatilityTarget());
        record.setSensorVolatilityMax(thresholds.market().volatilityMax());
        record.setSensorCorrelationMax(thresholds.market().correlationMax());
        record.setSensorCorrelationRiseMax(thresholds.market().correlationRiseMax());
        record.setSensorDrawdownMax(thresholds.conduct().drawdownMax());
        record.setSensorDrawdownHalt(thresholds.conduct().drawdownHalt());
        record.setSensorTurnoverMax(thresholds.conduct().turnoverMax());
        record.setSensorWarningRatio(thresholds.warningRatio());
    }

    private static List<ModeOfSensor> modes(SensorModes modes) {
        List<ModeOfSensor> records = new ArrayList<>();
        modes.bySensor()
                .forEach((sensor, mode) -> records.add(new ModeOfSensor(
                        io.riskgate.schemas.avro.SensorId.valueOf(sensor.name()),
                        io.riskgate.schemas.avro.EnforcementMode.valueOf(mode.name()))));
        return records;
    }

    private static NarrowerLimit toAvro(NarrowerLimits limits) {
        Side side = limits.onlySide();
        Quantity quantity = limits.quantityMax();
        Money notional = limits.notionalMax();
        Money exposure = limits.exposureMax();
        return new NarrowerLimit(
                io.riskgate.schemas.avro.LimitLevel.valueOf(limits.level().name()),
                limits.target(),
                side == null ? null : io.riskgate.schemas.avro.Side.valueOf(side.name()),
                quantity == null ? null : quantity.units(),
                notional == null ? null : notional.decimal(),
                exposure == null ? null : exposure.decimal());
    }

    /** Throws {@link RefusedField} for one bad field, IllegalArgumentException where fields contradict each other. */
    static RiskPolicy toCore(io.riskgate.schemas.avro.RiskPolicy record) {
        return new RiskPolicy(
                OrderRules.of(
                        identifiers("restricted instrument", record.getRestrictedInstruments()),
                        identifiers("disabled strategy", record.getDisabledStrategies()),
                        record.getOrdersPerMinute(),
                        record.getOrderBurst()),
                new CompositionLimits(
                        record.getInstrumentShareMax(),
                        record.getSectorShareMax(),
                        record.getBetaMax(),
                        record.getFactorMax(),
                        record.getCurrencyMax()),
                thresholds(record),
                modes(record.getModes()),
                new AdaptivePolicy(record.getAdaptiveEnforced()),
                new ThrottlePolicy(record.getThrottleRateRatio(), record.getThrottleSizeRatio()),
                KillSwitchLimitMapping.toCore(record.getSwitches()),
                record.getNarrower().stream().map(PolicyMapping::toCore).toList());
    }

    private static List<String> identifiers(String what, List<String> names) {
        return names.stream().map(name -> CheckedField.identifier(what, name)).toList();
    }

    private static SensorThresholds thresholds(io.riskgate.schemas.avro.RiskPolicy record) {
        return new SensorThresholds(
                tail(record),
                new SensorThresholds.Stress(
                        CheckedField.money("sensorWorstLossMax", record.getSensorWorstLossMax()),
                        record.getSensorScenarioLossShareMax(),
                        record.getSensorFailuresMax()),
                new SensorThresholds.Concentration(
                        record.getSensorInstrumentShareMax(), record.getSensorSectorShareMax()),
                new SensorThresholds.Liquidity(
                        record.getSensorLiquidationDaysMax(),
                        record.getSensorVolumeShare(),
                        record.getSensorSpreadMultipleMax()),
                new SensorThresholds.Market(
                        record.getSensorVolatilityTarget(),
                        record.getSensorVolatilityMax(),
                        record.getSensorCorrelationMax(),
                        record.getSensorCorrelationRiseMax()),
                new SensorThresholds.Conduct(
                        record.getSensorDrawdownMax(), record.getSensorDrawdownHalt(), record.getSensorTurnoverMax()),
                record.getSensorWarningRatio());
    }

    private static SensorThresholds.Tail tail(io.riskgate.schemas.avro.RiskPolicy record) {
        return new SensorThresholds.Tail(
                CheckedField.money("sensorValueAtRisk95Max", record.getSensorValueAtRisk95Max()),
                CheckedField.money("sensorValueAtRisk99Max", record.getSensorValueAtRisk99Max()),
                CheckedField.money("sensorValueAtRisk999Max", record.getSensorValueAtRisk999Max()),
                record.getSensorValueAtRiskShareMax(),
                record.getSensorShortfallShareMax(),
                record.getSensorTailRatioMax());
    }

    private static SensorModes modes(List<ModeOfSensor> records) {
        Map<SensorId, EnforcementMode> modes = new EnumMap<>(SensorId.class);
        for (ModeOfSensor record : records) {
            modes.put(
                    CheckedField.symbol("sensor", record.getSensor(), SensorId.class),
                    CheckedField.symbol("mode", record.getMode(), EnforcementMode.class));
        }
        return new SensorModes(modes);
    }

    private static NarrowerLimits toCore(NarrowerLimit record) {
        BigDecimal quantity = record.getQuantityMax();
        return new NarrowerLimits(
                CheckedField.symbol("level", record.getLevel(), LimitLevel.class),
                CheckedField.identifier("target", record.getTarget()),
                record.getOnlySide() == null ? null : CheckedField.symbol("side", record.getOnlySide(), Side.class),
                quantity == null ? null : CheckedField.quantity("quantityMax", quantity),
                amount("notionalMax", record.getNotionalMax()),
                amount("exposureMax", record.getExposureMax()));
    }

    private static @Nullable Money amount(String what, @Nullable BigDecimal amount) {
        return amount == null ? null : CheckedField.money(what, amount);
    }
}
