package io.riskgate.enforcement.value.governance;

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
 * Who may judge and who is trusted in one portfolio, as two people agreed it.
 *
 * @param consented sensors that two people let act although they have never spoken
 * @param owners strategy to the person who owns it, who reviews none of its breaches
 * @param readmitted disabled strategies that two people let trade again
 * @param rollout stages of putting the portfolio to work; empty uses its limits in full at once
 */
public record GovernancePolicy(
        String portfolioId,
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
        consented = Collections.unmodifiableSortedSet(new TreeSet<>(consented));
        owners = Collections.unmodifiableSortedMap(new TreeMap<>(owners));
        readmitted = Collections.unmodifiableSortedSet(new TreeSet<>(readmitted));
        rollout = List.copyOf(rollout);
        if (proposedBy.equals(approvedBy)) {
            throw new IllegalArgumentException("governance of " + portfolioId
                    + " needs two people: proposed and approved by '" + proposedBy + "'; ask somebody else to approve");
        }
    }

    /** The standard rules without any consent; what holds where nobody has agreed anything. */
    public static GovernancePolicy standard(String portfolioId) {
        return new GovernancePolicy(
                portfolioId,
                new TreeSet<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                List.of(),
                PromotionRules.STANDARD,
                ReviewRules.STANDARD,
                "default",
                "engine");
    }

    /** Who owns a strategy; null where nobody has said. */
    public @Nullable String ownerOf(String strategyId) {
        return owners.get(strategyId);
    }
}
