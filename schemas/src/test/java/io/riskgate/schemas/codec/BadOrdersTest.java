package io.riskgate.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import io.riskgate.schemas.avro.Order;
import io.riskgate.schemas.avro.OrderKind;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.OrderMapping;
import io.riskgate.schemas.wire.DeadLetterReason;
import io.riskgate.schemas.wire.PublishedSchema;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 1 to 33 of the corpus of bad inputs, as far as they can be said in Avro. */
class BadOrdersTest {
    private static final byte[] KEY = "macro".getBytes(StandardCharsets.UTF_8);

    private final SchemaRegistry registry = SchemaRegistry.open("mock://bad-orders-test");
    private final WireFormat wire = new WireFormat(registry);
    private final OrderCodec codec = new OrderCodec(wire);

    private static OrderSubmitted order() {
        var terms = new OrderTerms("EURUSD", Side.BUY, Quantity.parse("1000"), Price.parse("1.0825"));
        return new OrderSubmitted("o-1", new Origin("macro", "trend", "c-1"), terms, 1_000, 2_000);
    }

    private byte[] valid() {
        return codec.encode(order());
    }

    private byte[] with(Consumer<Order> damage) {
        Order record = OrderMapping.toAvro(order());
        damage.accept(record);
        return wire.encode(Topics.ORDERS, record);
    }

    private void isLetterOnly(byte[] key, byte[] value, DeadLetterReason reason) {
        var bad = unreadable(codec.decode(key, value));
        assertThat(bad.reason()).isEqualTo(reason);
        assertThat(bad.order()).isNull();
    }

    private void isAnswered(byte[] key, byte[] value, DeadLetterReason reason) {
        var bad = unreadable(codec.decode(key, value));
        assertThat(bad.reason()).as(bad.detail()).isEqualTo(reason);
        assertThat(bad.order()).as("%s: %s", bad.reason(), bad.detail()).isNotNull();
        assertThat(bad.order().orderId()).isEqualTo("o-1");
        assertThat(bad.order().eventTimeMillis()).isEqualTo(1_000);
        assertThat(bad.order().fingerprint()).matches("[0-9a-f]{32}");
        assertThat(bad.detail()).matches("\\p{Print}{1,300}");
    }

    private static Decoded.Unreadable<RiskEvent> unreadable(Decoded<RiskEvent> decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Unreadable.class);
        return (Decoded.Unreadable<RiskEvent>) decoded;
    }

    @Test
    void keeps_empty_and_missing_values_as_letters() {
        isLetterOnly(KEY, new byte[0], DeadLetterReason.EMPTY);
        isLetterOnly(KEY, null, DeadLetterReason.TOMBSTONE);
    }

    @Test
    void answers_an_order_under_a_missing_or_foreign_key() {
        isAnswered(null, valid(), DeadLetterReason.KEY_MISSING);
        isAnswered("macr0".getBytes(StandardCharsets.UTF_8), valid(), DeadLetterReason.KEY_MISMATCH);
        isAnswered("macro ".getBytes(StandardCharsets.UTF_8), valid(), DeadLetterReason.KEY_MISMATCH);
    }

    @Test
    void keeps_noise_as_letters() {
        byte[] noise = new byte[256];
        new Random(5).nextBytes(noise);
        noise[0] = 9;
        isLetterOnly(KEY, noise, DeadLetterReason.DECODE);
    }

    @Test
    void keeps_cut_and_lengthened_orders_as_letters() {
        byte[] valid = valid();
        for (int length = WireFormat.PREFIX_BYTES + 1; length < valid.length; length++) {
            isLetterOnly(KEY, Arrays.copyOf(valid, length), DeadLetterReason.DECODE);
        }
        isLetterOnly(KEY, Arrays.copyOf(valid, valid.length + 1), DeadLetterReason.TRAILING);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MAX_VALUE, 77_777})
    void keeps_orders_of_an_unknown_schema_as_letters(int id) {
        byte[] value = valid();
        ByteBuffer.wrap(value).putInt(1, id);
        isLetterOnly(KEY, value, DeadLetterReason.SCHEMA_UNKNOWN);
    }

    @Test
    void keeps_records_of_another_kind_as_letters() {
        byte[] price = new PriceCodec(wire).encode(new RandomEvents(3).observed());
        isLetterOnly(KEY, price, DeadLetterReason.SCHEMA_MISMATCH);

        byte[] mislabeled = price.clone();
        System.arraycopy(valid(), 0, mislabeled, 0, WireFormat.PREFIX_BYTES);
        assertThat(unreadable(codec.decode(KEY, mislabeled)).order()).isNull();
    }

    @Test
    void answers_an_order_of_a_version_that_cannot_be_read() throws IOException {
        Schema newer = changed("\"name\":\"strategyId\",\"type\":\"string\"", "\"name\":\"book\",\"type\":\"string\"");
        var record = generic(newer, builder -> builder.set("book", "b-1"));

        isAnswered(KEY, encoded(newer, record), DeadLetterReason.SCHEMA_INCOMPATIBLE);
    }

    @Test
    void answers_an_order_with_a_symbol_that_does_not_exist() {
        isAnswered(KEY, with(record -> record.setKind(OrderKind.UNKNOWN)), DeadLetterReason.ENUM);
        isAnswered(KEY, with(record -> record.setSide(io.riskgate.schemas.avro.Side.UNKNOWN)), DeadLetterReason.ENUM);

        // Side BUY is symbol 1, zigzag 2, behind the union branch 1, zigzag 2, and the instrument's name.
        byte[] value = valid();
        int at = new String(value, StandardCharsets.ISO_8859_1).indexOf("EURUSD") + "EURUSD".length() + 1;
        assertThat(value[at]).isEqualTo((byte) 2);
        value[at] = 14;
        isAnswered(KEY, value, DeadLetterReason.ENUM);
    }

    @Test
    void answers_an_order_with_a_symbol_of_a_newer_version() throws IOException {
        Schema newer = changed("[\"UNKNOWN\",\"NEW\",\"CANCEL\"]", "[\"UNKNOWN\",\"NEW\",\"CANCEL\",\"REPLACE\"]");
        Schema kind = newer.getField("kind").schema();
        var record = generic(newer, builder -> builder.set("kind", new GenericData.EnumSymbol(kind, "REPLACE")));

        isAnswered(KEY, encoded(newer, record), DeadLetterReason.ENUM);
    }

    @Test
    void keeps_values_above_the_size_limit_as_letters() {
        isLetterOnly(KEY, new byte[WireFormat.RECORD_BYTES_MAX + 1], DeadLetterReason.TOO_LARGE);
    }

    @Test
    void answers_an_order_with_an_endless_name() {
        isAnswered(KEY, with(record -> record.setStrategyId("x".repeat(900 * 1024))), DeadLetterReason.FIELD_TOO_LONG);
        isAnswered(KEY, with(record -> record.setInstrumentId("E".repeat(10_000))), DeadLetterReason.FIELD_TOO_LONG);
        isAnswered(KEY, with(record -> record.setInstrumentId("E".repeat(65))), DeadLetterReason.FIELD_TOO_LONG);
    }

    @Test
    void answers_an_order_whose_quantity_is_text_or_a_float() throws IOException {
        String decimal = "{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":28,\"scale\":6}";
        Schema text = changed(decimal, "\"string\"");
        Schema floating = changed(decimal, "\"double\"");

        isAnswered(KEY, encoded(text, generic(text, builder -> builder.set("quantity", "100"))), DeadLetterReason.TYPE);
        isAnswered(
                KEY,
                encoded(floating, generic(floating, builder -> builder.set("quantity", 100.0))),
                DeadLetterReason.TYPE);
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            var record = generic(floating, builder -> builder.set("quantity", bad));
            isAnswered(KEY, encoded(floating, record), DeadLetterReason.NUMBER);
        }
    }

    @Test
    void answers_an_order_with_bytes_that_are_no_text() {
        for (int[] bytes : new int[][] {{0xC0, 0xAF}, {0xED, 0xA0, 0x80}, {0xFF}, {0xE2, 0x82}}) {
            byte[] value = with(record -> record.setStrategyId("#".repeat(bytes.length)));
            int at = new String(value, StandardCharsets.ISO_8859_1).indexOf('#');
            for (int i = 0; i < bytes.length; i++) {
                value[at + i] = (byte) bytes[i];
            }
            isAnswered(KEY, value, DeadLetterReason.ENCODING);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EUR\u0000USD",
                "EUR\nUSD",
                "EUR\u001B[31mUSD",
                "EURUSD\u0301",
                "\u0415URUSD",
                "${jndi:x}",
                "%n",
                "EUR USD"
            })
    void answers_an_order_with_letters_that_names_may_not_hold(String instrumentId) {
        isAnswered(KEY, with(record -> record.setInstrumentId(instrumentId)), DeadLetterReason.CHARSET);
    }

    @Test
    void answers_an_order_without_what_a_trade_needs() {
        isAnswered(KEY, with(record -> record.setInstrumentId(null)), DeadLetterReason.MISSING);
        isAnswered(KEY, with(record -> record.setSide(null)), DeadLetterReason.MISSING);
        isAnswered(KEY, with(record -> record.setQuantity(null)), DeadLetterReason.MISSING);
        isAnswered(KEY, with(record -> record.setKind(OrderKind.CANCEL)), DeadLetterReason.MISSING);
    }

    @Test
    void answers_an_order_of_no_or_of_negative_quantity() {
        isAnswered(KEY, with(record -> record.setQuantity(new BigDecimal("0.000000"))), DeadLetterReason.QTY);
        isAnswered(KEY, with(record -> record.setQuantity(new BigDecimal("-1.000000"))), DeadLetterReason.QTY);
    }

    @Test
    void answers_an_order_whose_numbers_do_not_fit() {
        BigDecimal longMax = new BigDecimal(Long.MAX_VALUE).setScale(6);
        isAnswered(KEY, with(record -> record.setQuantity(longMax)), DeadLetterReason.OVERFLOW);
        isAnswered(
                KEY,
                with(record -> {
                    record.setQuantity(new BigDecimal("9000000000000.000000"));
                    record.setLimitPrice(new BigDecimal("9000000000.00000000"));
                }),
                DeadLetterReason.OVERFLOW);
    }

    @Test
    void answers_an_order_with_a_number_of_a_million_digits_at_once() throws IOException {
        var schema = Order.getClassSchema();
        byte[] digits = new byte[900_000];
        Arrays.fill(digits, (byte) 0x7F);
        var record = generic(schema, builder -> builder.set("quantity", ByteBuffer.wrap(digits)));

        isAnswered(KEY, encoded(schema, record), DeadLetterReason.OVERFLOW);
    }

    @Test
    void answers_an_order_with_a_number_of_no_digits() throws IOException {
        var schema = Order.getClassSchema();
        var record = generic(schema, builder -> builder.set("quantity", ByteBuffer.allocate(0)));

        isAnswered(KEY, encoded(schema, record), DeadLetterReason.NUMBER);
    }

    @Test
    void answers_an_order_whose_limit_price_is_not_above_zero() {
        isAnswered(KEY, with(record -> record.setLimitPrice(new BigDecimal("0.00000000"))), DeadLetterReason.PRICE);
        isAnswered(KEY, with(record -> record.setLimitPrice(new BigDecimal("-1.00000000"))), DeadLetterReason.PRICE);
    }

    @Test
    void answers_an_order_whose_limit_price_has_twenty_decimals() throws IOException {
        Schema fine = changed("\"precision\":28,\"scale\":8", "\"precision\":28,\"scale\":20");
        var unscaled = new BigInteger("108250000000000000001");
        var record = generic(fine, builder -> builder.set("limitPrice", ByteBuffer.wrap(unscaled.toByteArray())));

        isAnswered(KEY, encoded(fine, record), DeadLetterReason.TICK);
    }

    @Test
    void never_reads_a_price_of_another_scale_as_its_own() throws IOException {
        Schema coarse = changed("\"precision\":28,\"scale\":8", "\"precision\":28,\"scale\":4");
        var record = generic(coarse, builder -> builder.set("limitPrice", ByteBuffer.wrap(new byte[] {0x2A, 0x49})));

        isAnswered(KEY, encoded(coarse, record), DeadLetterReason.SCHEMA_INCOMPATIBLE);
    }

    @Test
    void keeps_orders_without_a_usable_id_as_letters() {
        isLetterOnly(KEY, with(record -> record.setOrderId("")), DeadLetterReason.ID);
        isLetterOnly(KEY, with(record -> record.setOrderId(" ")), DeadLetterReason.ID);
        isLetterOnly(KEY, with(record -> record.setOrderId("x".repeat(4096))), DeadLetterReason.ID);
    }

    @Test
    void reads_a_cancel_that_carries_nothing_but_names() {
        var cancel = new CancelRequested("o-2", "o-1", new Origin("macro", "trend", "c-2"), 5);

        assertThat(codec.decode(KEY, codec.encode(cancel))).isEqualTo(new Decoded.Readable<RiskEvent>(cancel));
    }

    @Test
    void never_throws_whatever_bit_of_an_order_is_wrong() {
        byte[] valid = valid();
        for (int bit = 0; bit < valid.length * 8; bit++) {
            byte[] value = valid.clone();
            value[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(codec.decode(KEY, value)).isNotNull();
        }
    }

    private static Schema changed(String from, String to) {
        String json = PublishedSchema.of(Order.getClassSchema()).toString();
        assertThat(json).contains(from);
        return new Schema.Parser().parse(json.replace(from, to));
    }

    private static GenericRecord generic(Schema schema, Consumer<GenericRecordBuilder> change) {
        var builder = new GenericRecordBuilder(schema);
        builder.set("orderId", "o-1")
                .set("portfolioId", "macro")
                .set("correlationId", "c-1")
                .set("eventTime", 1_000L);
        if (schema.getField("strategyId") != null) {
            builder.set("strategyId", "trend");
        }
        builder.set("kind", new GenericData.EnumSymbol(schema.getField("kind").schema(), "NEW"));
        builder.set("instrumentId", "EURUSD");
        Schema side = schema.getField("side").schema().getTypes().get(1);
        builder.set("side", new GenericData.EnumSymbol(side, "BUY"));
        change.accept(builder);
        return builder.build();
    }

    private byte[] encoded(Schema schema, GenericRecord record) throws IOException {
        int id = registry.register("foreign", schema);
        var bytes = new ByteArrayOutputStream();
        bytes.write(0);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(id).array());
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }
}
