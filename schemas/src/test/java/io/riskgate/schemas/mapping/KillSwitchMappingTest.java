package io.riskgate.schemas.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.kill.Closing;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.AuditCodec;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KillSwitchMappingTest {
    /** An audit record holds the inputs before it besides the event. */
    private static final int BYTES_MAX = WireFormat.RECORD_BYTES_MAX * 3 / 4;

    private static final KillLatch LATCH = new KillLatch(
            HaltScope.FIRM,
            KillLatch.Cause.MANUAL,
            KillSeverity.LIQUIDATE,
            "k-1",
            "carol",
            "x".repeat(500),
            "c-1",
            1_000);

    private static List<KillSwitchEvent> halted(int stopped, int closings) {
        var ids = many(stopped, KillSwitchMappingTest::name);
        var closed = many(closings, i -> new Closing(name(i), name(i), new Quantity(Long.MAX_VALUE)));
        return KillSwitchMapping.toAvro(new Output.TradingHalted(LATCH, ids, closed), 3);
    }

    private static <T> List<T> many(int count, IntFunction<T> each) {
        return IntStream.range(0, count).mapToObj(each).toList();
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "%064d", number);
    }

    @Test
    void tells_a_halt_in_one_record_up_to_five_thousand_orders() {
        assertThat(halted(0, 0)).hasSize(1);
        assertThat(halted(5_000, 2_500)).hasSize(1);
        assertThat(halted(5_001, 0)).hasSize(2);
        assertThat(halted(0, 2_501)).hasSize(2);
    }

    @Test
    void names_every_order_and_every_closing_once_in_their_order() {
        List<KillSwitchEvent> events = halted(12_345, 3_000);

        assertThat(events).hasSize(3);
        assertThat(events)
                .flatExtracting(KillSwitchEvent::getStoppedOrderIds)
                .containsExactlyElementsOf(many(12_345, KillSwitchMappingTest::name));
        assertThat(events)
                .flatExtracting(KillSwitchEvent::getClosings)
                .extracting(io.riskgate.schemas.avro.Closing::getInstrumentId)
                .containsExactlyElementsOf(many(3_000, KillSwitchMappingTest::name));
        assertThat(events).extracting(KillSwitchEvent::getDetail).containsOnly(LATCH.reason());
        assertThat(events).extracting(KillSwitchEvent::getPartition).containsOnly(3);
    }

    @Test
    void leaves_a_quarter_of_a_record_free_with_the_longest_names() {
        var wire = new WireFormat(SchemaRegistry.open("mock://kill-switch-mapping-test"));
        var audits = new AuditCodec(wire);
        for (KillSwitchEvent event : halted(20_000, 10_000)) {
            event.setCausation(new Causation(Topics.CONTROL, 3, Long.MAX_VALUE).toAvro());
            assertThat(wire.encode(Topics.KILL_SWITCH_EVENTS, event)).hasSizeLessThan(BYTES_MAX);
            assertThat(audits.bodyBytes(audits.killSwitch(event, 3, "b"))).hasSizeLessThan(BYTES_MAX);
        }
    }
}
