package io.riskgate.app.demo;

import java.time.LocalDate;

/** Shows people how far a replay has come. */
public interface ReplayProgress extends AutoCloseable {
    /** Shows nothing. */
    ReplayProgress SILENT = new ReplayProgress() {
        @Override
        public void say(String what) {}

        @Override
        public void begin(int days) {}

        @Override
        public void day(DayCount count) {}

        @Override
        public void close() {}
    };

    /** Counts since the beginning, up to and including this day. */
    record DayCount(LocalDate date, int day, long orders, long approvals, long halts) {}

    /** Something outside the replay takes a moment, as starting a broker does. */
    void say(String what);

    void begin(int days);

    void day(DayCount count);

    @Override
    void close();
}
