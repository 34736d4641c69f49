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

    /** Each figure, or that of the past where it is larger. */
    TailFigures raisedTo(TailFigures past) {
        return new TailFigures(
                Math.max(valueAtRisk95, past.valueAtRisk95),
                Math.max(valueAtRisk99, past.valueAtRisk99),
                Math.max(valueAtRisk999, past.valueAtRisk999),
                Math.max(expectedShortfall99, past.expectedShortfall99),
                resolvable999 || past.resolvable999);
    }
}
