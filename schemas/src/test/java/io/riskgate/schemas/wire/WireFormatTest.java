package io.riskgate.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.schemas.avro.Order;
import io.riskgate.schemas.avro.OrderKind;
import io.riskgate.schemas.avro.Price;
import io.riskgate.schemas.catalogue.Topics;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class WireFormatTest {

    private SchemaRegistry registry;
    private WireFormat wire;

    @BeforeEach
    void open_a_registry(TestInfo test) {
        registry = SchemaRegistry.open(
                "mock://" + test.getTestMethod().orElseThrow().getName());
        wire = new WireFormat(registry);
    }

    @Test
    void starts_with_a_zero_byte_and_the_schema_id_big_endian() {
        registry.register("filler", Price.getClassSchema());

        byte[] bytes = wire.encode(Topics.ORDERS, Orders.buyEurUsd("o1"));

        assertThat(Arrays.copyOf(bytes, 5)).containsExactly(0, 0, 0, 0, 2);
        assertThat(registry.schemaById(2).orElseThrow().getFullName()).isEqualTo("io.riskgate.schemas.avro.Order");
    }

    @Test
    void writes_the_bytes_that_the_avro_specification_asks_for() {
        var price = Price.newBuilder()
                .setInstrumentId("EURUSD")
                .setPrice(new BigDecimal("1.42310000"))
                .setClosesBar(true)
                .setSource("ecb")
                .setEventTime(Instant.ofEpochMilli(64))
                .build();

        byte[] bytes = wire.encode(Topics.PRICES, price);

        // Lengths and longs are zigzag; 142310000 is hexadecimal 087B7A70; neither bid nor ask is branch 0 of a union;
        // 64 becomes 128, in two groups of seven bits.
        assertThat(bytes)
                .containsExactly(
                        0, 0, 0, 0, 1, 12, 'E', 'U', 'R', 'U', 'S', 'D', 8, 0x08, 0x7B, 0x7A, 0x70, 0, 0, 1, 6, 'e',
                        'c', 'b', 0x80, 1);
    }

    @Test
    void reads_what_it_wrote() throws UnreadableRecord {
        var order = Orders.buyEurUsd("o1");

        assertThat(wire.decode(wire.encode(Topics.ORDERS, order), Order.class)).isEqualTo(order);
    }

    @Test
    void reads_what_another_process_with_the_same_registry_wrote() throws UnreadableRecord {
        var other = new WireFormat(SchemaRegistry.open(registry.address()));
        var order = Orders.buyEurUsd("o1");

        assertThat(other.decode(wire.encode(Topics.ORDERS, order), Order.class)).isEqualTo(order);
    }

    @Test
    void publishes_schemas_without_marks_for_java() {
        wire.encode(Topics.ORDERS, Orders.buyEurUsd("o1"));

        assertThat(registry.schemaById(1).orElseThrow().toString())
                .contains("order management system")
                .doesNotContain("avro.java");
    }

    @Test
    void a_record_that_fails_halfway_does_not_spoil_the_next() {
        var order = Orders.buyEurUsd("o1");
        byte[] before = wire.encode(Topics.ORDERS, order);
        var broken = new Order();
        broken.setOrderId("broken");

        assertThatThrownBy(() -> wire.encode(Topics.ORDERS, broken)).isInstanceOf(NullPointerException.class);

        assertThat(wire.encode(Topics.ORDERS, order)).isEqualTo(before);
    }

    @Test
    void refuses_to_write_another_record_to_a_topic_than_it_carries() {
        wire.encode(Topics.ORDERS, Orders.buyEurUsd("o1"));

        assertThatThrownBy(() -> wire.encode(Topics.ORDERS, new Price()))
                .hasMessage("topic orders carries io.riskgate.schemas.avro.Order, got io.riskgate.schemas.avro.Price");
    }

    @Test
    void reads_a_newer_version_with_a_field_it_does_not_know() throws UnreadableRecord {
        var newer = ForeignOrders.schemaWithVenue();
        var order = ForeignOrders.order(newer);
        order.put("venue", "XLON");
        byte[] bytes = ForeignOrders.framed(registry.register(Orders.SUBJECT, newer), order);

        assertThat(wire.decode(bytes, Order.class)).isEqualTo(Orders.buyEurUsd("o1"));
    }

    @Test
    void reads_two_versions_in_turn() throws UnreadableRecord {
        var newer = ForeignOrders.schemaWithVenue();
        var order = ForeignOrders.order(newer);
        order.put("venue", "XLON");
        byte[] foreign = ForeignOrders.framed(registry.register(Orders.SUBJECT, newer), order);
        byte[] own = wire.encode(Topics.ORDERS, Orders.buyEurUsd("o2"));

        assertThat(wire.decode(foreign, Order.class).getOrderId()).isEqualTo("o1");
        assertThat(wire.decode(own, Order.class).getOrderId()).isEqualTo("o2");
        assertThat(wire.decode(foreign, Order.class).getOrderId()).isEqualTo("o1");
    }

    @Test
    void reads_a_symbol_that_it_does_not_know_as_unknown() throws UnreadableRecord {
        var newer = new Schema.Parser()
                .parse(PublishedSchema.of(Order.getClassSchema())
                        .toString()
                        .replace("\"CANCEL\"", "\"CANCEL\",\"SWAP\""));
        var order = ForeignOrders.order(newer);
        order.put("kind", new GenericData.EnumSymbol(newer.getField("kind").schema(), "SWAP"));
        byte[] bytes = ForeignOrders.framed(registry.register(Orders.SUBJECT, newer), order);

        assertThat(wire.decode(bytes, Order.class).getKind()).isEqualTo(OrderKind.UNKNOWN);
    }

    @Test
    void shows_a_record_as_its_writer_meant_it() throws UnreadableRecord {
        var newer = ForeignOrders.schemaWithVenue();
        var order = ForeignOrders.order(newer);
        order.put("venue", "XLON");

        var shown = wire.decodeAsWritten(ForeignOrders.framed(registry.register(Orders.SUBJECT, newer), order));

        assertThat(shown.get("venue")).hasToString("XLON");
        assertThat(shown.get("quantity")).isEqualTo(new BigDecimal("100000.000000"));
    }
}
