package io.riskgate.models.regime;

/**
 * The regime in force and how long another one has been seen; the next state is a new value.
 *
 * <p>A more severe regime is in force at once. An equally severe one needs {@value #BARS_SIDEWAYS} bars in a row, a
 * less severe one {@value #BARS_DOWN} bars in a row of less severe regimes, and then the last of them is in force.
 *
 * @param regime in force
 * @param candidate seen on the last bar
 * @param barsSeen bars in a row that spoke for the change
 */
public record RegimeMemory(Regime regime, Regime candidate, int barsSeen) {
    /** Bars in a row that confirm an equally severe regime. */
    public static final int BARS_SIDEWAYS = 3;

    /** Bars in a row that confirm a less severe regime. */
    public static final int BARS_DOWN = 5;

    /** Before the first bar: {@link Regime#VOLATILE}, out of caution. */
    public static final RegimeMemory START = new RegimeMemory(Regime.VOLATILE, Regime.VOLATILE, 0);

    /** The state after a bar. */
    public RegimeMemory after(Regime seen) {
        if (seen == regime || seen.severity() > regime.severity()) {
            return new RegimeMemory(seen, seen, 0);
        }
        boolean down = seen.severity() < regime.severity();
        boolean continues = barsSeen > 0 && (down ? candidate.severity() < regime.severity() : candidate == seen);
        int bars = continues ? barsSeen + 1 : 1;
        boolean confirmed = bars >= (down ? BARS_DOWN : BARS_SIDEWAYS);
        return confirmed ? new RegimeMemory(seen, seen, 0) : new RegimeMemory(regime, seen, bars);
    }
}
