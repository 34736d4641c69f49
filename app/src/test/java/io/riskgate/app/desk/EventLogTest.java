package io.riskgate.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventLogTest {
    private final EventLog log = new EventLog("abc");

    @Test
    void a_reader_goes_on_behind_the_last_update_it_names() throws InterruptedException {
        log.append("1");
        log.append("2");
        log.append("3");
        long number = log.resumeAfter("abc-1").orElseThrow();
        assertThat(log.after(number, 1)).extracting(EventLog.Update::json).containsExactly("2", "3");
    }

    @Test
    void a_reader_of_another_process_starts_over() {
        log.append("1");
        assertThat(log.resumeAfter("old-1")).isEmpty();
        assertThat(log.resumeAfter("abc-7")).isEmpty();
        assertThat(log.resumeAfter("nonsense")).isEmpty();
    }

    @Test
    void a_reader_who_was_away_too_long_starts_over() {
        for (int i = 0; i < 700; i++) {
            log.append("update");
        }
        assertThat(log.resumeAfter("abc-50")).isEmpty();
        assertThat(log.resumeAfter("abc-100")).contains(100L);
    }
}
