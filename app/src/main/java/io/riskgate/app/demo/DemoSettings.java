package io.riskgate.app.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a run of the demonstration replays.
 *
 * @param from first day that is traded, as far as there are fixings
 * @param to last day, included
 * @param seed of everything that is drawn: slips of the keyboard, split and forgotten orders
 * @param daysPerSecondMax how fast it may go; infinite for as fast as it can
 * @param httpPort where the page is served on loopback while it runs; empty serves none
 * @param dataDirectory where broker and engine keep their data afterwards; empty deletes it
 */
public record DemoSettings(
        LocalDate from,
        LocalDate to,
        long seed,
        double daysPerSecondMax,
        Optional<Path> dataDirectory,
        OptionalInt httpPort) {
    /** The euro's first fixing. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1999, 1, 4);

    /** The last one of the history that comes with the program. */
    public static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 29);

    public DemoSettings {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("--from " + from + " must not be after --to " + to);
        }
        if (!(daysPerSecondMax > 0)) {
            throw new IllegalArgumentException("--speed must be above zero days per second, got " + daysPerSecondMax);
        }
    }
}
