package io.riskgate.enforcement.portfolio;

/**
 * One method's view of the loss over one day, in base currency; positive = loss.
 *
 * @param resolvable999 whether the method can see as deep as 99.9 %; if not, that figure must not be used
 */
public record TailFigures(
        double valueAtRisk95,
        double valueAtRisk99,
        double valueAtRisk999,
        double expectedShortfall99,
        boolean resolvable999) {
    public static final TailFigures ZERO = new TailFigures(0, 0, 0, 0, true);
}
