package io.riskgate.app.cli.stress;

import io.riskgate.stress.nightly.RunProgress;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** How far a stress run is, with the time that is left; one line on standard error. */
final class StressProgressBar implements RunProgress, AutoCloseable {
    private static final int WIDTH = 110;

    private final PrintStream terminal;
    private @Nullable ProgressBar bar;

    StressProgressBar(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public void expect(String stage, long total) {
        close();
        bar = new ProgressBarBuilder()
                .setTaskName(stage)
                .setInitialMax(total)
                .setUpdateIntervalMillis(500)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                .build();
    }

    @Override
    public void advance(long done) {
        ProgressBar current = bar;
        if (current != null) {
            current.stepBy(done);
        }
    }

    @Override
    public void close() {
        ProgressBar current = bar;
        if (current != null) {
            current.close();
            bar = null;
        }
    }
}
