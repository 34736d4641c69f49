package io.riskgate.enforcement.governance;

import java.util.List;

/**
 * Where a sensor, a rollout or a strategy of a portfolio stands, with the numbers behind it.
 *
 * @param subject the sensor or strategy; empty for a rollout
 * @param mode of a sensor; empty otherwise
 * @param before where it stood; equal to {@code after} where only the numbers have moved
 * @param after where it stands
 * @param cause why, for a person
 */
public record StandingChange(
        Kind kind,
        String portfolioId,
        String subject,
        String mode,
        String before,
        String after,
        String cause,
        List<Figure> figures,
        long eventTimeMillis) {
    /** What stands somewhere; data on disk, so never renamed or reused. */
    public enum Kind {
        SENSOR,
        ROLLOUT,
        STRATEGY
    }

    /** One number by its name, unit included. */
    public record Figure(String name, double value) {
        public Figure {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException(name + " is not a number");
            }
        }
    }

    public StandingChange {
        figures = List.copyOf(figures);
    }

    /** Whether it has moved, and therefore belongs into the audit. */
    public boolean isMove() {
        return !before.equals(after);
    }
}
