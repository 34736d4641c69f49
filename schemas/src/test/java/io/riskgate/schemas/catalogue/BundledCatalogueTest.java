package io.riskgate.schemas.catalogue;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.schemas.avro.RiskSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Constants, catalogue and schemas are three spellings of one contract; here they meet. */
class BundledCatalogueTest {

    private static final Path SCHEMAS = Path.of("src/main/avro");
    private static final Pattern KEY = Pattern.compile("Key: ([^.]+)\\.");

    @Test
    void has_the_topics_that_the_constants_name_and_no_others() {
        var constants = Arrays.stream(Topics.class.getFields())
                .map(BundledCatalogueTest::text)
                .toList();

        assertThat(TopicCatalogue.load().topics())
                .extracting(TopicContract::name)
                .containsExactlyElementsOf(constants);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void each_value_is_a_generated_record_whose_words_on_its_key_are_the_catalogues(TopicContract topic)
            throws ClassNotFoundException {
        var type = Class.forName(topic.content().valueSchema());
        var schema = SpecificData.get().getSchema(type);
        var key = KEY.matcher(schema.getDoc());

        assertThat(type.getSuperclass()).isEqualTo(SpecificRecordBase.class);
        assertThat(schema.getFullName()).isEqualTo(topic.content().valueSchema());
        assertThat(key.find()).isTrue();
        assertThat(key.group(1)).isEqualTo(topic.content().key());
    }

    @Test
    void each_schema_with_a_key_has_a_topic_and_only_snapshots_have_two() throws IOException {
        List<String> keyed;
        try (var files = Files.list(SCHEMAS)) {
            keyed = files.filter(BundledCatalogueTest::hasKey)
                    .map(file -> "io.riskgate.schemas.avro."
                            + file.getFileName().toString().replace(".avsc", ""))
                    .toList();
        }

        assertThat(TopicCatalogue.load().topics())
                .extracting(topic -> topic.content().valueSchema())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(keyed.stream(), Stream.of(RiskSnapshot.class.getName()))
                                .toList());
    }

    @Test
    void reserves_what_nothing_reads_or_writes_yet() {
        assertThat(TopicCatalogue.load().topics())
                .filteredOn(topic -> !topic.isLive())
                .extracting(TopicContract::name)
                .containsExactly("positions");
    }

    @Test
    void keeps_everything_that_a_replay_or_an_auditor_asks_for() {
        assertThat(TopicCatalogue.load().topics())
                .allSatisfy(topic -> assertThat(topic.storage().configFor((short) 3))
                        .containsEntry("retention.ms", "-1")
                        .containsEntry("cleanup.policy", "delete")
                        .containsEntry("min.insync.replicas", "2"));
    }

    @Test
    void gives_all_that_one_portfolio_task_reads_and_writes_the_same_partition_count() {
        Map<String, Integer> counts = TopicCatalogue.load().topics().stream()
                .collect(toMap(TopicContract::name, topic -> topic.storage().partitionCount()));

        assertThat(List.of(
                        "orders",
                        "signals",
                        "fills",
                        "positions",
                        "reviews",
                        "stress-results",
                        "market-state",
                        "control",
                        "refusals"))
                .allSatisfy(input -> assertThat(counts.get(input)).isEqualTo(counts.get("decisions")));
    }

    static List<TopicContract> topics() {
        return TopicCatalogue.load().topics();
    }

    private static boolean hasKey(Path schema) {
        try {
            return Files.readString(schema).contains("Key: ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
