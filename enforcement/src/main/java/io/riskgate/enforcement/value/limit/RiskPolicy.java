package io.riskgate.enforcement.value.limit;

import io.riskgate.enforcement.value.LimitLevel;
import java.util.Comparator;
import java.util.List;

/**
 * What goes beyond the order, exposure and tail limits of a portfolio.
 *
 * @param orderRules who may trade what, and how fast
 * @param composition hard limits on what the portfolio is made of
 * @param thresholds where the sensors find a breach
 * @param modes how far each sensor reaches
 * @param adaptive how limits follow the market
 * @param throttle what a throttled portfolio may still do
 * @param switches when the automatic kill switches act
 * @param narrower limits of single strategies and instruments, ordered by level and target
 */
public record RiskPolicy(
        OrderRules orderRules,
        CompositionLimits composition,
        SensorThresholds thresholds,
        SensorModes modes,
        AdaptivePolicy adaptive,
        ThrottlePolicy throttle,
        KillSwitchLimits switches,
        List<NarrowerLimits> narrower) {
    /** The defaults of the requirements, every sensor in monitoring, nothing restricted. */
    public static final RiskPolicy STANDARD = new RiskPolicy(
            OrderRules.OPEN,
            CompositionLimits.UNBOUNDED,
            SensorThresholds.STANDARD,
            SensorModes.MONITORING,
            AdaptivePolicy.ADVISORY,
            ThrottlePolicy.STANDARD,
            KillSwitchLimits.UNBOUNDED,
            List.of());

    public RiskPolicy {
        narrower = narrower.stream()
                .sorted(Comparator.comparing(NarrowerLimits::level).thenComparing(NarrowerLimits::target))
                .toList();
        for (int i = 1; i < narrower.size(); i++) {
            NarrowerLimits one = narrower.get(i);
            NarrowerLimits other = narrower.get(i - 1);
            if (one.level() == other.level() && one.target().equals(other.target())) {
                throw new IllegalArgumentException(one.level() + " " + one.target() + " is limited twice");
            }
        }
    }

    /** The limits of one strategy or instrument; unbounded where it has none of its own. */
    public NarrowerLimits narrowerOf(LimitLevel level, String target) {
        for (NarrowerLimits candidate : narrower) {
            if (candidate.level() == level && candidate.target().equals(target)) {
                return candidate;
            }
        }
        return NarrowerLimits.unbounded(level, target);
    }

    public RiskPolicy with(OrderRules other) {
        return new RiskPolicy(other, composition, thresholds, modes, adaptive, throttle, switches, narrower);
    }

    public RiskPolicy with(CompositionLimits other) {
        return new RiskPolicy(orderRules, other, thresholds, modes, adaptive, throttle, switches, narrower);
    }

    public RiskPolicy with(SensorThresholds other) {
        return new RiskPolicy(orderRules, composition, other, modes, adaptive, throttle, switches, narrower);
    }

    public RiskPolicy with(SensorModes other) {
        return new RiskPolicy(orderRules, composition, thresholds, other, adaptive, throttle, switches, narrower);
    }

    public RiskPolicy with(AdaptivePolicy other) {
        return new RiskPolicy(orderRules, composition, thresholds, modes, other, throttle, switches, narrower);
    }

    public RiskPolicy with(ThrottlePolicy other) {
        return new RiskPolicy(orderRules, composition, thresholds, modes, adaptive, other, switches, narrower);
    }

    public RiskPolicy with(KillSwitchLimits other) {
        return new RiskPolicy(orderRules, composition, thresholds, modes, adaptive, throttle, other, narrower);
    }

    public RiskPolicy with(List<NarrowerLimits> other) {
        return new RiskPolicy(orderRules, composition, thresholds, modes, adaptive, throttle, switches, other);
    }
}
