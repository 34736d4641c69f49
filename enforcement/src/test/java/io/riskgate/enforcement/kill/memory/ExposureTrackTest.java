package io.riskgate.enforcement.kill.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.value.Money;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExposureTrackTest {
    private static final long NOW_MILLIS = 1_600_000_000_000L;
    private static final long AHEAD_MILLIS = 5_000;

    private final ExposureTrack track = new ExposureTrack();
    private final TreeMap<String, SwitchMemory> rows = new TreeMap<>();

    private static long bucket(ExposureTrack of, long second, long windowSeconds) {
        return of.bucket(NOW_MILLIS + second * 1_000, windowSeconds * 1_000, AHEAD_MILLIS);
    }

    private void keep(SwitchMemory row) {
        rows.put(row.name(), row);
        track.fold(row);
    }

    private void open(long second, long windowSeconds, String gross) {
        keep(track.opening("macro", bucket(track, second, windowSeconds), Money.parse(gross)));
    }

    private Money before(long second, long windowSeconds) {
        Money live = track.grossBefore(bucket(track, second, windowSeconds));
        ExposureTrack rebuilt = new ExposureTrack();
        rows.values().forEach(rebuilt::fold);
        assertThat(rebuilt.grossBefore(bucket(rebuilt, second, windowSeconds))).isEqualTo(live);
        return live;
    }

    @Test
    void looks_back_by_the_window_and_no_further() {
        open(0, 60, "100");
        open(1, 60, "200");
        assertThat(before(60, 60)).isEqualTo(Money.parse("100"));
        assertThat(before(61, 60)).isEqualTo(Money.parse("200"));
    }

    @Test
    void keeps_to_the_newest_sixtieth_where_time_runs_backwards() {
        open(5, 60, "100");
        assertThat(bucket(track, 0, 60)).isEqualTo(bucket(track, 5, 60));
    }

    @Test
    void begins_anew_under_a_longer_window() {
        open(0, 60, "100");
        open(30, 60, "200");
        assertThat(bucket(track, 40, 120)).isEqualTo((NOW_MILLIS + 40_000) / 2_000);
        assertThat(before(40, 120)).isNull();

        open(40, 120, "300");
        open(100, 120, "400");
        assertThat(before(160, 120)).isEqualTo(Money.parse("300"));
        assertThat(before(162, 120)).isEqualTo(Money.parse("400"));
    }

    @Test
    void begins_anew_under_a_shorter_window() {
        open(0, 120, "100");
        assertThat(before(10, 60)).isNull();
        open(10, 60, "200");
        assertThat(before(70, 60)).isEqualTo(Money.parse("200"));
    }

    @Test
    void forgets_what_was_before_two_people_resumed_even_where_the_book_starts_up_at_once() {
        open(0, 60, "100");
        keep(track.restarted("macro", bucket(track, 10, 60), Money.parse("200")));
        assertThat(before(20, 60)).isEqualTo(Money.parse("200"));

        keep(track.startedUp("macro", bucket(track, 10, 60), Money.parse("200")));
        assertThat(track.isStarted()).isTrue();
        assertThat(before(20, 60)).isEqualTo(Money.parse("200"));
    }

    @Test
    void is_not_bound_by_a_resume_under_a_shorter_window() {
        keep(track.restarted("macro", bucket(track, 0, 60), Money.parse("100")));
        open(10, 120, "200");
        assertThat(before(20, 120)).isEqualTo(Money.parse("200"));
    }

    @Test
    void survives_the_latest_time_and_the_widest_slack() {
        assertThat(track.bucket(Long.MAX_VALUE, 1, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    }
}
