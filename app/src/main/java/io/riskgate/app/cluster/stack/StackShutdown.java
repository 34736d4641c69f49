package io.riskgate.app.cluster.stack;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Takes the stack down: asks each process to end, last started first, and kills what does not end in time. */
public record StackShutdown(StackFiles files, Duration patience, Consumer<String> progress) {

    /** How long a process may take to end by itself: longer than an engine's own bounded close. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(30);

    /**
     * Stops every process recorded in the directory that is still the one that was started.
     *
     * @return how many processes were stopped
     */
    public int down() {
        try (var lock = StackLock.take(files)) {
            lock.requireHeld();
            var records = files.records();
            int stopped = records.stream()
                    .map(ProcessRecord::stage)
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .mapToInt(stage -> stop(records, stage))
                    .sum();
            files.forgetSettings();
            return stopped;
        }
    }

    private int stop(List<ProcessRecord> records, int stage) {
        var ofStage = records.stream().filter(record -> record.stage() == stage).toList();
        var running =
                ofStage.stream().filter(record -> record.running().isPresent()).toList();
        running.forEach(record -> record.running().ifPresent(ProcessHandle::destroy));
        running.forEach(this::awaitEnd);
        ofStage.forEach(files::forget);
        return running.size();
    }

    private void awaitEnd(ProcessRecord record) {
        if (!endsWithin(record, patience)) {
            progress.accept(record.name() + ": did not stop within " + patience.toSeconds() + " s, killing it");
            record.running().ifPresent(ProcessHandle::destroyForcibly);
            if (!endsWithin(record, patience)) {
                throw new IllegalStateException(record.name() + ", pid " + record.pid() + ", cannot be killed.");
            }
        }
        progress.accept(record.name() + ": stopped");
    }

    private static boolean endsWithin(ProcessRecord record, Duration time) {
        long deadlineNanos = System.nanoTime() + time.toNanos();
        while (record.running().isPresent()) {
            if (System.nanoTime() > deadlineNanos) {
                return false;
            }
            Pause.shortly();
        }
        return true;
    }
}
