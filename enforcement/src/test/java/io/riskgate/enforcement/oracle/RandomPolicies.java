package io.riskgate.enforcement.oracle;

import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.LimitLevel;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.AdaptivePolicy;
import io.riskgate.enforcement.value.limit.CompositionLimits;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.NarrowerLimits;
import io.riskgate.enforcement.value.limit.OrderRules;
import io.riskgate.enforcement.value.limit.RiskPolicy;
import io.riskgate.enforcement.value.limit.SensorModes;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Gives every limit set of a run a policy out of one seed: thresholds that bite, modes at random, rules now and then.
 */
final class RandomPolicies {
    private final Random random;

    RandomPolicies(long seed) {
        random = new Random(seed);
    }

    List<RiskEvent> over(List<RiskEvent> events) {
        List<RiskEvent> changed = new ArrayList<>(events.size());
        for (RiskEvent event : events) {
            changed.add(
                    event instanceof LimitsActivated activated
                            ? new LimitsActivated(
                                    activated.version(),
                                    activated.limits().withPolicy(policy(activated.limits())),
                                    activated.eventTimeMillis())
                            : event);
        }
        return changed;
    }

    private RiskPolicy policy(LimitSet limits) {
        return RiskPolicy.STANDARD
                .with(thresholds(limits))
                .with(modes())
                .with(new CompositionLimits(0.3 + 0.7 * random.nextDouble(), 1, 1e6, 1e6, 1e6))
                .with(new AdaptivePolicy(random.nextInt(4) == 0))
                .with(OrderRules.of(
                        random.nextInt(4) == 0 ? List.of("NESN") : List.of(),
                        random.nextInt(6) == 0 ? List.of("carry") : List.of(),
                        random.nextInt(3) == 0 ? 30 : OrderRules.OPEN.ordersPerMinute(),
                        10))
                .with(List.of(
                        new NarrowerLimits(
                                LimitLevel.INSTRUMENT,
                                "ACME",
                                random.nextInt(4) == 0 ? Side.BUY : null,
                                Quantity.parse("300"),
                                null,
                                random.nextBoolean() ? limits.capital() : null),
                        new NarrowerLimits(
                                LimitLevel.STRATEGY,
                                "carry",
                                null,
                                null,
                                new Money(limits.orders().notionalMax().tenThousandths() / 2),
                                null)));
    }

    private SensorThresholds thresholds(LimitSet limits) {
        LimitSet.TailLimits tails = limits.tails();
        double share = 0.3 + random.nextDouble();
        return new SensorThresholds(
                new SensorThresholds.Tail(
                        part(tails.valueAtRisk95Max(), share),
                        part(tails.valueAtRisk99Max(), share),
                        part(tails.valueAtRisk999Max(), share),
                        1e6,
                        1e6,
                        1e6),
                new SensorThresholds.Stress(part(limits.exposures().grossMax(), 0.05 + 0.2 * share), 1e6, 9),
                new SensorThresholds.Concentration(0.2 + 0.6 * random.nextDouble(), 1),
                SensorThresholds.STANDARD.liquidity(),
                SensorThresholds.STANDARD.market(),
                new SensorThresholds.Conduct(0.02 + 0.1 * random.nextDouble(), 0.2, 0.2 + random.nextDouble()),
                0.8);
    }

    private static Money part(Money amount, double share) {
        return new Money(Math.max(1, Math.round(amount.tenThousandths() * share)));
    }

    private SensorModes modes() {
        Map<SensorId, EnforcementMode> modes = new EnumMap<>(SensorId.class);
        for (SensorId sensor : SensorId.values()) {
            modes.put(sensor, EnforcementMode.values()[random.nextInt(3)]);
        }
        if (random.nextInt(10) > 0) {
            modes.put(SensorId.LIQUIDITY, EnforcementMode.MONITORING); // of no instrument is the volume known
        }
        return new SensorModes(modes);
    }
}
