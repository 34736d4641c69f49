package io.riskgate.schemas.history;

import static io.riskgate.schemas.catalogue.Compatibility.BACKWARD_TRANSITIVE;
import static io.riskgate.schemas.catalogue.Compatibility.FULL_TRANSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.schemas.catalogue.TopicCatalogue;
import io.riskgate.schemas.catalogue.TopicContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaHistoryTest {

    private static final Schema FIRST = record("{\"name\":\"id\",\"type\":\"string\"}");
    private static final Schema NEEDED_FIELD_ADDED =
            record("{\"name\":\"id\",\"type\":\"string\"},{\"name\":\"size\",\"type\":\"long\"}");
    private static final Schema OPTIONAL_FIELD_ADDED =
            record("{\"name\":\"id\",\"type\":\"string\"},{\"name\":\"size\",\"type\":\"long\",\"default\":0}");
    private static final Schema FIELD_REMOVED = record("");
    private static final Schema TYPE_CHANGED = record("{\"name\":\"id\",\"type\":\"long\"}");

    @TempDir
    private Path directory;

    private SchemaHistory planted;

    @BeforeEach
    void open_an_empty_history() {
        planted = new SchemaHistory(directory);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void what_this_build_writes_is_released_and_fits_all_that_was_released_before(TopicContract topic) {
        var history = new SchemaHistory(SchemaHistory.COMMITTED);

        assertThat(history.fault(
                        SchemaHistory.subject(topic),
                        SchemaHistory.current(topic),
                        topic.content().compatibility()))
                .isEmpty();
    }

    @Test
    void the_history_holds_gapless_versions_of_known_subjects_and_nothing_else() {
        var history = new SchemaHistory(SchemaHistory.COMMITTED);
        var expected = new ArrayList<String>();
        for (TopicContract topic : topics()) {
            var subject = SchemaHistory.subject(topic);
            for (int version = 1; version <= history.versions(subject).size(); version++) {
                expected.add(SchemaHistory.file(subject, version));
            }
        }

        assertThat(history.files()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void decisions_and_audit_are_kept_for_old_programs_too() {
        assertThat(topics())
                .filteredOn(topic -> topic.content().compatibility() == FULL_TRANSITIVE)
                .extracting(TopicContract::name)
                .containsExactly("decisions", "audit");
    }

    @Test
    void a_schema_without_a_version_is_to_be_released() {
        assertThat(planted.fault("things-value", FIRST, BACKWARD_TRANSITIVE))
                .contains("things-value was never released; run schemas/release-schemas and commit"
                        + " things-value/v1.avsc");
    }

    @Test
    void a_schema_that_changed_is_to_be_released_again() {
        planted.release("things-value", FIRST);

        assertThat(planted.fault("things-value", FIRST, BACKWARD_TRANSITIVE)).isEmpty();
        assertThat(planted.fault("things-value", OPTIONAL_FIELD_ADDED, BACKWARD_TRANSITIVE))
                .contains("things-value has changed since things-value/v1.avsc; run schemas/release-schemas and commit"
                        + " things-value/v2.avsc");

        planted.release("things-value", OPTIONAL_FIELD_ADDED);
        assertThat(planted.fault("things-value", OPTIONAL_FIELD_ADDED, BACKWARD_TRANSITIVE))
                .isEmpty();
    }

    @Test
    void a_field_that_old_records_lack_and_another_type_break_both_rules() {
        planted.release("things-value", FIRST);

        for (Schema breaking : List.of(NEEDED_FIELD_ADDED, TYPE_CHANGED)) {
            for (var rule : List.of(BACKWARD_TRANSITIVE, FULL_TRANSITIVE)) {
                assertThat(planted.fault("things-value", breaking, rule).orElseThrow())
                        .startsWith("things-value breaks " + rule
                                + " with what is released: new programs cannot read old records, ")
                        .endsWith("Give new fields a default, keep old ones, or start a new topic");
            }
        }
    }

    @Test
    void a_field_that_old_programs_need_breaks_the_full_rule_alone() {
        planted.release("things-value", FIRST);

        assertThat(planted.fault("things-value", FIELD_REMOVED, FULL_TRANSITIVE).orElseThrow())
                .contains("old programs cannot read new records, READER_FIELD_MISSING_DEFAULT_VALUE at /fields/0");
        assertThat(planted.fault("things-value", FIELD_REMOVED, BACKWARD_TRANSITIVE)
                        .orElseThrow())
                .contains("has changed");
    }

    @Test
    void every_released_version_counts_and_not_only_the_newest() {
        // Each step alone is fine for readers of the step before; the third cannot read the first.
        planted.release("things-value", record("{\"name\":\"id\",\"type\":\"string\"}"));
        planted.release("things-value", OPTIONAL_FIELD_ADDED);

        assertThat(planted.fault("things-value", NEEDED_FIELD_ADDED, BACKWARD_TRANSITIVE)
                        .orElseThrow())
                .contains("breaks BACKWARD_TRANSITIVE");
    }

    @Test
    void a_version_released_by_hand_against_the_rule_is_found() {
        planted.release("things-value", FIRST);
        planted.release("things-value", NEEDED_FIELD_ADDED);

        assertThat(planted.fault("things-value", NEEDED_FIELD_ADDED, BACKWARD_TRANSITIVE)
                        .orElseThrow())
                .startsWith("things-value/v2.avsc was released although it breaks BACKWARD_TRANSITIVE: ");
    }

    @Test
    void a_new_symbol_is_fine_where_old_readers_have_a_default() {
        planted.release("things-value", record(kinds("\"UNKNOWN\",\"NEW\"")));

        assertThat(SchemaHistory.broken(
                        record(kinds("\"UNKNOWN\",\"NEW\",\"SWAP\"")),
                        planted.versions("things-value"),
                        FULL_TRANSITIVE))
                .isEmpty();
        assertThat(SchemaHistory.broken(
                        record(kinds("\"UNKNOWN\",\"NEW\",\"SWAP\"").replace(",\"default\":\"UNKNOWN\"", "")),
                        List.of(record(kinds("\"UNKNOWN\",\"NEW\"").replace(",\"default\":\"UNKNOWN\"", ""))),
                        FULL_TRANSITIVE))
                .isPresent();
    }

    static List<TopicContract> topics() {
        return TopicCatalogue.load().topics();
    }

    private static Schema record(String fields) {
        return new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"Thing\",\"fields\":[" + fields + "]}");
    }

    private static String kinds(String symbols) {
        return "{\"name\":\"kind\",\"type\":{\"type\":\"enum\",\"name\":\"Kind\",\"symbols\":[" + symbols
                + "],\"default\":\"UNKNOWN\"}}";
    }
}
