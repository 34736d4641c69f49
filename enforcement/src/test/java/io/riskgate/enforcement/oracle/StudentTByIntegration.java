package io.riskgate.enforcement.oracle;

/**
 * Tail of a Student-t of variance one, by Simpson's rule on the angle: with {@code x = sqrt(nu) tan(a)} the density
 * becomes proportional to {@code cos(a)^(nu - 1)}.
 */
final class StudentTByIntegration {
    private static final int STEPS = 20_000;
    private static final double HALF_PI = Math.PI / 2;

    private final double nu;
    private final double whole;

    StudentTByIntegration(double nu) {
        this.nu = nu;
        this.whole = area(-HALF_PI, HALF_PI);
    }

    double valueAtRisk(double confidence) {
        return Math.sqrt(nu - 2) * Math.tan(angle(confidence));
    }

    /** {@code E[X | X > x]}, whose integral over the angle is closed: {@code sqrt(nu) cos(a)^(nu - 1) / (nu - 1)}. */
    double expectedShortfall(double confidence) {
        double beyond = Math.pow(Math.cos(angle(confidence)), nu - 1) / (nu - 1);
        return Math.sqrt(nu - 2) * beyond / whole / (1 - confidence);
    }

    private double angle(double confidence) {
        double low = 0;
        double high = HALF_PI;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (0.5 + area(0, middle) / whole < confidence) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double area(double from, double to) {
        double step = (to - from) / STEPS;
        double sum = density(from) + density(to);
        for (int i = 1; i < STEPS; i++) {
            sum += density(from + i * step) * (i % 2 == 0 ? 2 : 4);
        }
        return sum * step / 3;
    }

    private double density(double angle) {
        return Math.pow(Math.max(0, Math.cos(angle)), nu - 1);
    }
}
