package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.signing.SignedText;
import java.util.List;

/**
 * One person's word on the limits of a portfolio: a proposal, or somebody else's approval of exactly the same limits.
 *
 * @param limits as proposed, with {@link LimitSet#NOBODY} as approver; or as approved, with both people
 * @param signed what the person has signed; {@link SignedText#NONE} where nobody signed
 */
public record LimitsSubmitted(Stage stage, LimitSet limits, long eventTimeMillis, SignedText signed) {
    /** How far limits are on their way to being active. */
    public enum Stage {
        PROPOSED,
        APPROVED
    }

    /** A word that nobody has signed. */
    public LimitsSubmitted(Stage stage, LimitSet limits, long eventTimeMillis) {
        this(stage, limits, eventTimeMillis, SignedText.NONE);
    }

    public LimitsSubmitted {
        if (limits.proposedBy().equals(LimitSet.NOBODY)) {
            throw new IllegalArgumentException("limits of " + limits.portfolioId()
                    + " need somebody who proposes them; '" + LimitSet.NOBODY + "' is no person");
        }
        boolean approved = !limits.approvedBy().equals(LimitSet.NOBODY);
        if (approved != (stage == Stage.APPROVED)) {
            throw new IllegalArgumentException("limits that are " + stage + " cannot have " + limits.approvedBy()
                    + " as approver; a proposal has " + LimitSet.NOBODY);
        }
    }

    /** Whose word it is. */
    public String person() {
        return stage == Stage.PROPOSED ? limits.proposedBy() : limits.approvedBy();
    }

    /** The same word under a signature. */
    public LimitsSubmitted under(SignedText other) {
        return new LimitsSubmitted(stage, limits, eventTimeMillis, other);
    }

    /** Both people's words on limits that they have agreed, in the order in which they must be said. */
    public static List<LimitsSubmitted> bothWords(LimitSet agreed, long timeMillis) {
        return List.of(
                new LimitsSubmitted(Stage.PROPOSED, agreed.agreedBy(agreed.proposedBy(), LimitSet.NOBODY), timeMillis),
                new LimitsSubmitted(Stage.APPROVED, agreed, timeMillis));
    }
}
