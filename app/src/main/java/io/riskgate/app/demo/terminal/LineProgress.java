package io.riskgate.app.demo.terminal;

import io.riskgate.app.demo.ReplayProgress;
import java.io.PrintStream;

/** Progress as plain lines for logs and pipes: one a simulated quarter. */
public final class LineProgress implements ReplayProgress {
    private static final int MONTHS_PER_QUARTER = 3;

    private final PrintStream out;
    private int days;
    private int quarter = -1;

    public LineProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void say(String what) {
        out.println(what);
    }

    @Override
    public void begin(int dayCount) {
        days = dayCount;
    }

    @Override
    public void day(DayCount count) {
        int current = (count.date().getMonthValue() - 1) / MONTHS_PER_QUARTER;
        if (current != quarter || count.day() == days) {
            quarter = current;
            out.println(count.date() + "  day " + count.day() + " of " + days + "  " + count.orders() + " orders, "
                    + count.approvals() + " approved, " + count.halts() + " halts");
        }
    }

    @Override
    public void close() {}
}
