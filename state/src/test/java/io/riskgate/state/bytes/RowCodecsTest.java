package io.riskgate.state.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.enforcement.audit.AuditHead;
import io.riskgate.enforcement.event.LimitsSubmitted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowCodecsTest {
    private static final long SEED = 20_080_915L;
    private static final int ROUNDS = 500;

    static Stream<RowCodec<?>> codecs() {
        return RowCodecs.ALL.stream();
    }

    @Test
    void reads_back_random_rows_of_every_kind() {
        System.out.println("rows out of seed " + SEED);
        var random = new RandomRows(SEED);
        var standings = new StandingExamples(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            returns(RowCodecs.POSITION, random::position);
            returns(RowCodecs.OPEN_ORDER, random::openOrder);
            returns(RowCodecs.DECISION, random::decision);
            returns(RowCodecs.FILL, random::fill);
            returns(RowCodecs.EQUITY, random::equity);
            returns(RowCodecs.MARKET, random::market);
            returns(RowCodecs.BAR, random::bar);
            returns(RowCodecs.INSTRUMENT, random::instrument);
            returns(RowCodecs.LIMITS, random::limits);
            returns(RowCodecs.LATCH, random::latch);
            returns(RowCodecs.AUDIT_HEAD, random::auditHead);
            returns(RowCodecs.AUDIT_TREE, random::auditTree);
            returns(RowCodecs.UNIVERSE_HEAD, random::universeHead);
            returns(RowCodecs.INSTRUMENT_BAR, random::instrumentBar);
            returns(RowCodecs.PENDING_RESUME, random::pendingResume);
            returns(RowCodecs.USED_COMMAND, random::usedCommand);
            returns(RowCodecs.CONTROL_VERSION, random::number);
            returns(RowCodecs.SENSOR, standings::sensor);
            returns(RowCodecs.ROLLOUT, standings::rollout);
            returns(RowCodecs.BREACH, standings::breach);
            returns(RowCodecs.STRATEGY, standings::strategy);
            returns(RowCodecs.STRATEGY_POSITION, standings::strategyPosition);
            returns(RowCodecs.STRESS_RESULT, random::stress);
            returns(RowCodecs.SWITCH, random::switchMemory);
            returns(RowCodecs.CONDUCT, random::conduct);
            returns(
                    RowCodecs.PROPOSED_LIMITS,
                    () -> LimitsSubmitted.bothWords(random.limits().limits(), 7).get(1));
        }
    }

    private static <T> void returns(RowCodec<T> codec, Supplier<T> source) {
        T value = source.get();
        byte[] row = codec.encode(value);
        assertEqual(codec.decode(row), value);
        assertThat(codec.encode(codec.decode(row))).isEqualTo(row);
    }

    private static void assertEqual(Object got, Object expected) {
        // Compares what is inside: an audit head holds a hash as an array.
        assertThat(got).usingRecursiveComparison().isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void keeps_the_bytes_of_the_first_release(RowCodec<?> codec) throws IOException {
        Object example = RowExamples.all().get(codec);
        byte[] golden = golden(codec, 1);

        assertEqual(codec.decode(golden), example);
        if (codec.schema().equals(RowCodec.released(codec.name(), 1))) {
            assertThat(HexFormat.of().formatHex(encode(codec, example)))
                    .isEqualTo(HexFormat.of().formatHex(golden));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> byte[] encode(RowCodec<T> codec, Object value) {
        return codec.encode((T) value);
    }

    private static byte[] golden(RowCodec<?> codec, int version) throws IOException {
        String resource = "/golden/rows/" + codec.name() + ".v" + version + ".hex";
        try (InputStream hex = RowCodecsTest.class.getResourceAsStream(resource)) {
            assertThat(hex).as("committed bytes " + resource).isNotNull();
            return HexFormat.of().parseHex(new String(hex.readAllBytes(), StandardCharsets.US_ASCII).strip());
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void bundles_the_schema_that_rows_are_written_with(RowCodec<?> codec) {
        int newest = 1;
        while (RowCodec.released(codec.name(), newest + 1) != null) {
            newest++;
        }
        Schema released = RowCodec.released(codec.name(), newest);

        assertThat(released)
                .as("rows/" + codec.name() + "/v" + newest + ".avsc")
                .isNotNull();
        assertThat(SchemaNormalization.toParsingForm(released))
                .as("a changed row schema of %s needs rows/%s/v%s.avsc", codec.name(), codec.name(), newest + 1)
                .isEqualTo(SchemaNormalization.toParsingForm(codec.schema()));
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void can_read_every_released_schema(RowCodec<?> codec) throws SchemaValidationException {
        Schema released = RowCodec.released(codec.name(), 1);

        new SchemaValidatorBuilder().canReadStrategy().validateAll().validate(codec.schema(), List.of(released));
    }

    @Test
    void lists_every_row_once_with_an_example() {
        assertThat(RowCodecs.ALL.stream().map(RowCodec::name)).doesNotHaveDuplicates();
        assertThat(RowExamples.all().keySet()).containsExactlyElementsOf(RowCodecs.ALL);
    }

    @Test
    void refuses_damaged_bytes_with_the_name_of_the_row() {
        byte[] row = RowCodecs.AUDIT_HEAD.encode(AuditHead.GENESIS);
        row[5] ^= 1;

        assertThatThrownBy(() -> RowCodecs.AUDIT_HEAD.decode(row))
                .isInstanceOf(UnreadableRow.class)
                .hasMessageContaining("audit-head");
        assertThatThrownBy(() -> RowCodecs.AUDIT_HEAD.decode(new byte[0])).isInstanceOf(UnreadableRow.class);
        assertThatThrownBy(() ->
                        RowCodecs.POSITION.decode(RowCodecs.FILL.encode((io.riskgate.enforcement.StateChange.FillFolded)
                                RowExamples.all().get(RowCodecs.FILL))))
                .isInstanceOf(UnreadableRow.class);
    }
}
