package io.riskgate.enforcement.value.governance;

import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.Identifier;
import io.riskgate.enforcement.value.SensorId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who may act in one portfolio, as two people agreed it.
 *
 * @param modes sensors that do more than monitor
 * @param consented sensors that two people let act although they have never spoken
 * @param owners strategy to the person who owns it, who reviews none of its breaches
 * @param readmitted disabled strategies that two people let trade again
 * @param rollout stages of putting the portfolio to work; empty uses its limits in full at once
 */
public record GovernancePolicy(
        String portfolioId,
        SortedMap<SensorId, EnforcementMode> modes,
        SortedSet<SensorId> consented,
        SortedMap<String, String> owners,
        SortedSet<String> readmitted,
        List<RolloutStage> rollout,
        PromotionRules promotion,
        ReviewRules reviews,
        String proposedBy,
        String approvedBy) {
    /** The requirement documents' pace: 10 %, 50 %, 100 % of the limits, left after 5, 10 and 20 clean trading days. */
    public static final List<RolloutStage> STANDARD_ROLLOUT =
            List.of(new RolloutStage(0.10, 5), new RolloutStage(0.50, 10), new RolloutStage(1.00, 20));

    public GovernancePolicy {
        Identifier.require("portfolio", portfolioId);
        Identifier.require("proposer", proposedBy);
        Identifier.require("approver", approvedBy);
        modes = Collections.unmodifiableSortedMap(new TreeMap<>(modes));
        consented = Collections.unmodifiableSortedSet(new TreeSet<>(consented));
        owners = Collections.unmodifiableSortedMap(new TreeMap<>(owners));
        readmitted = Collections.unmodifiableSortedSet(new TreeSet<>(readmitted));
        rollout = List.copyOf(rollout);
        if (proposedBy.equals(approvedBy)) {
            throw new IllegalArgumentException("governance of " + portfolioId
                    + " needs two people: proposed and approved by '" + proposedBy + "'; ask somebody else to approve");
        }
    }

    /** Everything monitors, under the standard rules; what holds where nobody has agreed anything. */
    public static GovernancePolicy monitoring(String portfolioId) {
        return new GovernancePolicy(
                portfolioId,
                new TreeMap<>(),
                new TreeSet<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                List.of(),
                PromotionRules.STANDARD,
                ReviewRules.STANDARD,
                "default",
                "engine");
    }

    /** One mode for all ten sensors. */
    public static SortedMap<SensorId, EnforcementMode> everySensor(EnforcementMode mode) {
        SortedMap<SensorId, EnforcementMode> modes = new TreeMap<>();
        for (SensorId sensor : SensorId.values()) {
            modes.put(sensor, mode);
        }
        return modes;
    }

    public EnforcementMode mode(SensorId sensor) {
        return modes.getOrDefault(sensor, EnforcementMode.MONITORING);
    }

    /** Who owns a strategy; null where nobody has said. */
    public @Nullable String ownerOf(String strategyId) {
        return owners.get(strategyId);
    }

    public GovernancePolicy withModes(SortedMap<SensorId, EnforcementMode> changed) {
        return new GovernancePolicy(
                portfolioId,
                changed,
                consented,
                owners,
                readmitted,
                rollout,
                promotion,
                reviews,
                proposedBy,
                approvedBy);
    }
}
