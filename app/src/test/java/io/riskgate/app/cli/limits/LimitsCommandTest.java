package io.riskgate.app.cli.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.cli.RiskgateCommand;
import io.riskgate.app.client.KeyFiles;
import io.riskgate.app.client.TopicReader;
import io.riskgate.app.client.TopicWriter;
import io.riskgate.app.cluster.BrokerSettings;
import io.riskgate.app.cluster.EmbeddedBroker;
import io.riskgate.enforcement.control.CommandTrust;
import io.riskgate.enforcement.event.KeyRingReplaced;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.signing.Agreement;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.ControlCodec;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.codec.LimitsCodec;
import io.riskgate.schemas.signing.CommandSigning;
import io.riskgate.schemas.signing.SigningKey;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People at the command line, and an engine of which this test plays the part. */
class LimitsCommandTest {
    private static final String REGISTRY = "mock://limits-command";
    private static final String LIMITS = """
            portfolio: macro
            baseCurrency: USD
            capital: 1000000
            orders: {quantityMax: 1000, notionalMax: 100000}
            exposures: {grossMax: 2000000, netMax: 1000000, leverageMax: 2.0}
            tails: {valueAtRisk95Max: 100000, valueAtRisk99Max: 200000, valueAtRisk999Max: 500000,
                    expectedShortfall99Max: 300000}
            """;

    @TempDir
    private Path directory;

    private final WireFormat wire = new WireFormat(SchemaRegistry.open(REGISTRY));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.temporary());

    @BeforeEach
    void both_topics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var topics = List.of(new NewTopic(Topics.LIMITS, 1, (short) 1), new NewTopic(Topics.CONTROL, 1, (short) 1));
            admin.createTopics(topics).all().get();
        }
    }

    @AfterEach
    void stop_the_broker() {
        broker.close();
    }

    @Test
    void approving_fails_where_no_engine_answers_and_leaves_the_proposal_to_the_next_person() throws Exception {
        assertThat(propose()).isZero();

        assertThat(approve("carol", "--wait-seconds", "1")).isEqualTo(1);
        assertThat(err.toString())
                .contains("limits of macro, approved by carol, did not come into force within 1 s")
                .contains("'riskgate tail dead-letters --from-beginning --until-end'", "'riskgate status'");
        assertThat(out.toString()).doesNotContain("bind");

        CompletableFuture<Integer> bob = CompletableFuture.supplyAsync(() -> approve("bob", "--wait-seconds", "60"));
        LimitsSubmitted approval = wordOf("bob");
        write(new LimitsActivated(7, approval.limits(), approval.eventTimeMillis()));
        assertThat(bob.get()).isZero();
        assertThat(out.toString())
                .contains("limits of macro, proposed by ann and approved by bob, bind from the next order on");

        assertThat(approve("carol")).isEqualTo(3);
        assertThat(out.toString()).contains("nobody has proposed limits of macro that are not in force already");
    }

    @Test
    void both_people_sign_with_keys_from_the_directory_they_name() throws Exception {
        KeyFiles files = new KeyFiles(directory.resolve("keys"));
        List<SigningKey> keys = List.of(files.keyOrNew("ann"), files.keyOrNew("bob"));
        KeyRing ring = new KeyRing(
                1, List.of(CommandSigning.listed("ann", keys.get(0)), CommandSigning.listed("bob", keys.get(1))));
        write(new KeyRingReplaced(1, ring, CommandSigning.signed(ring, 1, keys).signatures(), 1));
        String where = files.directory().toString();

        assertThat(propose("--keys", where)).isZero();
        CompletableFuture<Integer> bob =
                CompletableFuture.supplyAsync(() -> approve("bob", "--wait-seconds", "60", "--keys", where));
        LimitsSubmitted proposal = wordOf("ann");
        LimitsSubmitted approval = wordOf("bob");
        var agreement = new Agreement(proposal.eventTimeMillis(), proposal.signed(), approval.signed());
        write(new LimitsActivated(7, approval.limits(), approval.eventTimeMillis(), agreement));

        assertThat(bob.get()).isZero();
        assertThat(CommandTrust.refusal(ring, proposal)).isNull();
        assertThat(CommandTrust.refusal(ring, approval)).isNull();
    }

    private int propose(String... options) throws Exception {
        Path file = directory.resolve("macro.yaml");
        Files.writeString(file, LIMITS);
        return run(List.of("limits", "propose", file.toString(), "--person", "ann"), options);
    }

    private int approve(String person, String... options) {
        return run(List.of("limits", "approve", "macro", "--person", person), options);
    }

    /** Waits for somebody's word as an engine does. */
    private LimitsSubmitted wordOf(String person) {
        try (var reader = TopicReader.fromBeginning(broker.bootstrapServers(), List.of(Topics.LIMITS))) {
            long deadlineNanos = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (System.nanoTime() < deadlineNanos) {
                for (var record : reader.poll(Duration.ofMillis(50))) {
                    if (new LimitsCodec(wire).decode(record.key(), record.value())
                                    instanceof Decoded.Readable<LimitsSubmitted> word
                            && word.value().person().equals(person)) {
                        return word.value();
                    }
                }
            }
        }
        throw new AssertionError(person + " has not spoken; " + err);
    }

    private void write(RiskEvent marker) throws InterruptedException {
        try (var writer = new TopicWriter(broker.bootstrapServers())) {
            writer.sendAndWait(Topics.CONTROL, "macro", new ControlCodec(wire).encode(marker));
        }
    }

    private int run(List<String> words, String... options) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(options));
        all.addAll(List.of("--bootstrap", broker.bootstrapServers(), "--registry", REGISTRY));
        return RiskgateCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
