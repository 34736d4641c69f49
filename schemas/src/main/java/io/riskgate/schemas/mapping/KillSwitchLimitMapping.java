package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.value.limit.KillSwitchLimits;
import org.jspecify.annotations.Nullable;

/** When the kill switches act, as record and as value. */
final class KillSwitchLimitMapping {
    private KillSwitchLimitMapping() {}

    static io.riskgate.schemas.avro.KillSwitchLimits toAvro(KillSwitchLimits limits) {
        var record = new io.riskgate.schemas.avro.KillSwitchLimits();
        record.setThrottleAtRatio(limits.throttleAtRatio());
        record.setRejectionCountMax(limits.rejections().countMax());
        record.setRejectionWindowMillis(limits.rejections().windowMillis());
        record.setRejectionFactorTrending(limits.rejections().factors().trending());
        record.setRejectionFactorRanging(limits.rejections().factors().ranging());
        record.setRejectionFactorVolatile(limits.rejections().factors().volatileMarket());
        record.setRejectionFactorStressed(limits.rejections().factors().stressed());
        record.setGrowthMaxRatio(limits.velocity().growthMaxRatio());
        record.setVelocityLeverageMax(limits.velocity().leverageMax());
        record.setVelocityWindowMillis(limits.velocity().windowMillis());
        record.setStartupGrossRatio(limits.velocity().startupGrossRatio());
        record.setStrategyDrawdownMaxRatio(limits.strategies().drawdownMaxRatio());
        record.setStrategyAllocationRatio(limits.strategies().allocationRatio());
        record.setStrategyLosingTradesMax(limits.strategies().losingTradesMax());
        record.setStrategyRejectionMaxRatio(limits.strategies().rejectionMaxRatio());
        record.setStrategyOrdersMin(limits.strategies().ordersMin());
        record.setStrategyWindowMillis(limits.strategies().windowMillis());
        record.setDrawdownThrottleRatio(limits.portfolio().drawdownThrottleRatio());
        record.setVolatilityMaxRatio(limits.portfolio().volatilityMaxRatio());
        record.setMarketAgeMaxMillis(limits.portfolio().marketAgeMaxMillis());
        record.setThrottleOrdersPerMinute(limits.throttle().ordersPerMinute());
        record.setThrottleRateRatio(limits.throttle().rateRatio());
        record.setThrottleSizeRatio(limits.throttle().sizeRatio());
        return record;
    }

    /** Throws IllegalArgumentException where a figure cannot be one. */
    static KillSwitchLimits toCore(io.riskgate.schemas.avro.@Nullable KillSwitchLimits record) {
        if (record == null) {
            return KillSwitchLimits.STANDARD;
        }
        return new KillSwitchLimits(
                record.getThrottleAtRatio(),
                new KillSwitchLimits.Rejections(
                        record.getRejectionCountMax(),
                        record.getRejectionWindowMillis(),
                        new KillSwitchLimits.RegimeFactors(
                                record.getRejectionFactorTrending(),
                                record.getRejectionFactorRanging(),
                                record.getRejectionFactorVolatile(),
                                record.getRejectionFactorStressed())),
                new KillSwitchLimits.Velocity(
                        record.getGrowthMaxRatio(),
                        record.getVelocityLeverageMax(),
                        record.getVelocityWindowMillis(),
                        record.getStartupGrossRatio()),
                new KillSwitchLimits.Strategies(
                        record.getStrategyDrawdownMaxRatio(),
                        record.getStrategyAllocationRatio(),
                        record.getStrategyLosingTradesMax(),
                        record.getStrategyRejectionMaxRatio(),
                        record.getStrategyOrdersMin(),
                        record.getStrategyWindowMillis()),
                new KillSwitchLimits.Portfolio(
                        record.getDrawdownThrottleRatio(),
                        record.getVolatilityMaxRatio(),
                        record.getMarketAgeMaxMillis()),
                new KillSwitchLimits.Throttle(
                        record.getThrottleOrdersPerMinute(),
                        record.getThrottleRateRatio(),
                        record.getThrottleSizeRatio()));
    }
}
