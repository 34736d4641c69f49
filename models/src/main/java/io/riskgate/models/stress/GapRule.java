package io.riskgate.models.stress;

import io.riskgate.models.returns.FiniteNumbers;
import java.util.List;

/**
 * A jump that no order can be worked in: which exposure it hits, and how far it goes.
 *
 * @param ratio size of the jump, 0.05 = five per cent; 0 or more, always against the book
 * @param signs for {@link Target#MARKED} +1, 0 or -1 per instrument, in the order of the exposures; otherwise empty
 */
public record GapRule(Target target, double ratio, List<Double> signs) {
    /** No jump. */
    public static final GapRule NONE = new GapRule(Target.DIRECTION, 0, List.of());

    /** What a jump hits. */
    public enum Target {
        /** The larger of all long and all short exposures. */
        DIRECTION,
        /** The single largest exposure. */
        NAME,
        /** The net exposure to what is marked, such as one currency. */
        MARKED
    }

    /** Refuses a negative jump, and keeps a copy of the signs. */
    public GapRule {
        signs = List.copyOf(signs);
        FiniteNumbers.require("gap ratio", ratio);
        if (ratio < 0) {
            throw new IllegalArgumentException("a gap must be 0 or more, got " + ratio);
        }
    }

    /**
     * Loss from the jump, base currency, positive.
     *
     * @param marked net exposure to what is marked
     */
    double loss(BookSums sums, double marked) {
        return switch (target) {
            case DIRECTION -> ratio * Math.max(sums.longs(), sums.shorts());
            case NAME -> ratio * sums.largest();
            case MARKED -> ratio * Math.abs(marked);
        };
    }
}
