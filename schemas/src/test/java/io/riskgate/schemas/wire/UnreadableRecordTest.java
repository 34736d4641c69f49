package io.riskgate.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.riskgate.schemas.avro.Order;
import io.riskgate.schemas.avro.RiskSnapshot;
import io.riskgate.schemas.catalogue.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableRecordTest {

    private static final int PREFIX_BYTES = 5;

    private SchemaRegistry registry;
    private WireFormat wire;

    @BeforeEach
    void open_a_registry(TestInfo test) {
        registry = SchemaRegistry.open(
                "mock://" + test.getTestMethod().orElseThrow().getName());
        wire = new WireFormat(registry);
    }

    @Test
    void a_missing_value_is_a_tombstone() {
        assertThat(refusal(null).reason()).isEqualTo(DeadLetterReason.TOMBSTONE);
    }

    @Test
    void a_value_of_zero_bytes_is_empty() {
        assertThat(refusal(new byte[0]).reason()).isEqualTo(DeadLetterReason.EMPTY);
    }

    @Test
    void text_is_not_the_wire_format() {
        var refusal = refusal("{\"orderId\":\"o1\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.reason()).isEqualTo(DeadLetterReason.DECODE);
        assertThat(refusal.detail()).isEqualTo("the value must start with a zero byte, got 123");
    }

    @Test
    void a_prefix_without_a_record_is_not_the_wire_format() {
        var refusal = refusal(Arrays.copyOf(order(), PREFIX_BYTES));

        assertThat(refusal.reason()).isEqualTo(DeadLetterReason.DECODE);
        assertThat(refusal.detail())
                .isEqualTo("the value must have a zero byte, 4 bytes of schema id and a record, got 5 bytes");
    }

    @Test
    void every_truncation_is_refused() {
        byte[] order = order();
        for (int length = PREFIX_BYTES + 1; length < order.length; length++) {
            assertThat(refusal(Arrays.copyOf(order, length)).reason())
                    .as("first %d of %d bytes", length, order.length)
                    .isEqualTo(DeadLetterReason.DECODE);
        }
    }

    @Test
    void one_byte_behind_the_record_is_trailing() {
        byte[] order = order();

        var refusal = refusal(Arrays.copyOf(order, order.length + 1));

        assertThat(refusal.reason()).isEqualTo(DeadLetterReason.TRAILING);
        assertThat(refusal.detail()).startsWith("1 of ").endsWith(" bytes stand behind the end of the record");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, 99, Integer.MAX_VALUE})
    void an_id_that_the_registry_does_not_have_is_unknown(int id) {
        byte[] order = order();
        ByteBuffer.wrap(order).putInt(1, id);

        var refusal = refusal(order);

        assertThat(refusal.reason()).isEqualTo(DeadLetterReason.SCHEMA_UNKNOWN);
        assertThat(refusal.detail()).contains(String.valueOf(id));
    }

    @Test
    void a_record_of_another_topic_is_a_mismatch() {
        int id = registry.register("risk-snapshots-value", RiskSnapshot.getClassSchema());
        byte[] bytes = ByteBuffer.allocate(6).putInt(1, id).array();

        var refusal = refusal(bytes);

        assertThat(refusal.reason()).isEqualTo(DeadLetterReason.SCHEMA_MISMATCH);
        assertThat(refusal.detail())
                .isEqualTo("schema 1 is that of io.riskgate.schemas.avro.RiskSnapshot,"
                        + " expected io.riskgate.schemas.avro.Order");
    }

    @Test
    void a_schema_that_is_no_record_is_a_mismatch() {
        int id = registry.register("orders-value", SchemaBuilder.builder().longType());
        byte[] bytes = ByteBuffer.allocate(6).putInt(1, id).array();

        assertThat(refusal(bytes).detail())
                .isEqualTo("schema 1 is that of LONG, expected io.riskgate.schemas.avro.Order");
    }

    @Test
    void a_version_without_a_field_that_is_needed_is_incompatible_but_can_still_be_shown() throws UnreadableRecord {
        var newer = new Schema.Parser()
                .parse(PublishedSchema.of(Order.getClassSchema()).toString().replace("strategyId", "deskId"));
        var order = new GenericData.Record(newer);
        var plain = ForeignOrders.order(PublishedSchema.of(Order.getClassSchema()));
        for (int i = 0; i < newer.getFields().size(); i++) {
            order.put(i, plain.get(i));
        }
        byte[] bytes = ForeignOrders.framed(registry.register(Orders.SUBJECT, newer), order);

        var refusal = refusal(bytes);

        assertThat(refusal.reason()).isEqualTo(DeadLetterReason.SCHEMA_INCOMPATIBLE);
        assertThat(refusal.detail()).contains("READER_FIELD_MISSING_DEFAULT_VALUE at /fields/2");
        assertThat(wire.decodeAsWritten(bytes).get("orderId")).hasToString("o1");
    }

    @Test
    void a_value_of_the_largest_size_is_read_and_one_byte_more_is_too_large() throws UnreadableRecord {
        var order = Orders.buyEurUsd("o1");
        int room = WireFormat.RECORD_BYTES_MAX - order().length - 2; // two more bytes for the longer length
        order.setCorrelationId("c".repeat(room + "c1".length()));
        byte[] largest = wire.encode(Topics.ORDERS, order);

        assertThat(largest).hasSize(WireFormat.RECORD_BYTES_MAX);
        assertThat(wire.decode(largest, Order.class)).isEqualTo(order);
        assertThat(refusal(Arrays.copyOf(largest, largest.length + 1)).reason()).isEqualTo(DeadLetterReason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(longs = {Integer.MAX_VALUE - 8L, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void a_length_that_is_a_lie_costs_no_memory(long length) {
        int id = registry.register(Orders.SUBJECT, PublishedSchema.of(Order.getClassSchema()));
        byte[] bytes = Arrays.copyOf(ByteBuffer.allocate(5).putInt(1, id).array(), 40);
        zigzag(bytes, 5, length);

        assertThat(refusal(bytes).reason()).isEqualTo(DeadLetterReason.DECODE);
    }

    @Test
    void bytes_behind_a_refused_record_do_not_spoil_the_next() throws UnreadableRecord {
        byte[] order = order();
        refusal(Arrays.copyOf(order, order.length + 7));
        refusal(Arrays.copyOf(order, order.length - 7));

        assertThat(wire.decode(order, Order.class)).isEqualTo(Orders.buyEurUsd("o1"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void any_bytes_are_a_record_or_have_a_reason(long seed) {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        byte[] order = order();
        registry.register("risk-snapshots-value", PublishedSchema.of(RiskSnapshot.getClassSchema()));
        for (int round = 0; round < 20_000; round++) {
            byte[] mutated = Arrays.copyOf(order, 6 + random.nextInt(2 * order.length));
            for (int flips = random.nextInt(6); flips > 0; flips--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                random.nextBytes(mutated);
                mutated[0] = 0;
                ByteBuffer.wrap(mutated).putInt(1, 1 + random.nextInt(2));
            }
            decoded(mutated, Order.class);
            decoded(mutated, RiskSnapshot.class);
        }
    }

    private <T extends SpecificRecordBase> void decoded(byte[] bytes, Class<T> type) {
        try {
            wire.decode(bytes, type);
        } catch (UnreadableRecord e) {
            assertThat(e.detail()).isNotBlank();
        }
    }

    private UnreadableRecord refusal(byte[] bytes) {
        var refusal = catchThrowableOfType(UnreadableRecord.class, () -> wire.decode(bytes, Order.class));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private byte[] order() {
        return wire.encode(Topics.ORDERS, Orders.buyEurUsd("o1"));
    }

    private static void zigzag(byte[] bytes, int position, long number) {
        long rest = (number << 1) ^ (number >> 63);
        int at = position;
        while ((rest & ~0x7FL) != 0) {
            bytes[at++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[at] = (byte) rest;
    }
}
