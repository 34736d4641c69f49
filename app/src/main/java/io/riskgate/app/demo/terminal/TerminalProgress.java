package io.riskgate.app.demo.terminal;

import io.riskgate.app.demo.ReplayProgress;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar with the simulated date, orders, approvals and halts. */
public final class TerminalProgress implements ReplayProgress {
    private static final int WIDTH = 110;
    private static final int UPDATE_MILLIS = 150;

    private final PrintStream terminal;
    private @Nullable ProgressBar bar;

    /** Draws on a terminal; a file or a pipe wants {@link LineProgress}. */
    public TerminalProgress(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public void say(String what) {
        finishBar();
        terminal.println("· " + what);
    }

    @Override
    public void begin(int days) {
        bar = new ProgressBarBuilder()
                .setTaskName("replay")
                .setInitialMax(days)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUnit(" days", 1)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                .hideEta()
                .build();
    }

    @Override
    public void day(DayCount count) {
        if (bar != null) {
            bar.stepTo(count.day());
            bar.setExtraMessage(count.date() + "  " + count.orders() + " orders, " + count.approvals() + " approved, "
                    + count.halts() + " halts");
        }
    }

    @Override
    public void close() {
        finishBar();
    }

    private void finishBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
