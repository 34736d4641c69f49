package io.riskgate.bench.core;

import java.util.List;

/**
 * How large a portfolio a measurement uses.
 *
 * @param instruments instruments held
 * @param days scenarios behind the historical figures
 */
public record CoreSize(int instruments, int days) {
    static final List<CoreSize> STANDARD = List.of(new CoreSize(6, 60), new CoreSize(50, 250), new CoreSize(500, 250));

    /** Reads the form of {@link #toString()}. */
    static CoreSize parse(String text) {
        String[] parts = text.split("/", -1);
        return new CoreSize(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public String toString() {
        return instruments + "/" + days;
    }
}
