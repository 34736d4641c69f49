package io.riskgate.app.replay.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PacedLogTest {
    @Test
    void hands_out_every_input_in_order_and_takes_its_time() {
        var inputs = new ArrayDeque<RecordedInput>();
        LongStream.range(0, 30).forEach(offset -> inputs.add(input(offset)));
        long startNanos = System.nanoTime();
        var log = new PacedLog(topic -> inputs.poll(), 1_000);

        List<Long> offsets = new ArrayList<>();
        for (RecordedInput input = log.next("orders"); input != null; input = log.next("orders")) {
            offsets.add(input.offset());
        }

        assertThat(offsets).isEqualTo(LongStream.range(0, 30).boxed().toList());
        assertThat(System.nanoTime() - startNanos).isGreaterThan(20_000_000L);
    }

    @Test
    void does_not_make_up_for_the_time_in_which_it_was_stopped() {
        var nowNanos = new AtomicLong();
        var inputs = new AtomicLong();
        var log = new PacedLog(topic -> input(inputs.getAndIncrement()), 1_000, nowNanos::get);
        nowNanos.addAndGet(TimeUnit.SECONDS.toNanos(60));

        long startNanos = System.nanoTime();
        for (int i = 0; i < 80; i++) {
            log.next("orders");
        }

        // 50 at once for 50 ms that it may be late; each further one has to wait, as the clock stands still.
        assertThat(System.nanoTime() - startNanos).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(20));
    }

    @Test
    void refuses_to_stand_still() {
        assertThatThrownBy(() -> new PacedLog(topic -> null, 0)).hasMessageContaining("above zero");
    }

    private static RecordedInput input(long offset) {
        return new RecordedInput("orders", 0, offset, 0, null, null);
    }
}
