package io.riskgate.suite.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.app.audit.AuditVerification;
import io.riskgate.app.audit.ChainFault;
import io.riskgate.app.audit.ExportSource;
import io.riskgate.schemas.signing.AuditHeadCodec.ChainHead;
import io.riskgate.schemas.signing.AuditHeadCodec.SignedHead;
import io.riskgate.schemas.signing.SigningKey;
import io.riskgate.schemas.signing.VerifyingKey;
import io.riskgate.testkit.log.RunLog;
import io.riskgate.testkit.run.TestDriverRunner;
import io.riskgate.testkit.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way of changing an audit trail is found by both verifiers, which share no code, and each names the same first
 * bad record.
 */
class TamperedAuditTest {
    private static final TestDriverRunner RUNNER = new TestDriverRunner();
    private static final RunLog LOG =
            RUNNER.runToLog(Scenario.read(Path.of("src/test/resources/ledger/a_busy_day_with_a_halt.yaml")));
    private static final SigningKey KEY = SigningKey.generate();
    private static final int VICTIM = 7;
    private static final int HEAD_BEFORE = 4;
    private static final Path PYTHON_VERIFIER = Path.of("..", "verify_audit.py");

    @TempDir
    Path directory;

    /** A tampering and the record that both verifiers must name. */
    private record Tampering(Consumer<ExportedChain> hand, boolean witnessed, int firstBad) {}

    private static ExportedChain chain() {
        return new ExportedChain(LOG, RUNNER.wire(), KEY, Set.of(HEAD_BEFORE));
    }

    private static Map<String, Tampering> tamperings() {
        Map<String, Tampering> all = new LinkedHashMap<>();
        all.put(
                "edited, what can be read of it",
                new Tampering(
                        chain -> ((ObjectNode) chain.line(VICTIM).get("body")).put("build", "another"), false, VICTIM));
        all.put("edited, what was hashed", new Tampering(chain -> chain.editBytes(VICTIM), false, VICTIM));
        all.put("deleted", new Tampering(chain -> chain.lines().remove(VICTIM - 1), false, VICTIM));
        all.put("inserted", new Tampering(chain -> chain.insertBehind(VICTIM - 1), false, VICTIM));
        all.put(
                "reordered",
                new Tampering(chain -> Collections.swap(chain.lines(), VICTIM - 1, VICTIM), false, VICTIM));
        all.put(
                "truncated",
                new Tampering(
                        chain ->
                                chain.lines().subList(VICTIM - 1, chain.count()).clear(),
                        false,
                        VICTIM));
        all.put("forked, with every later link forged, under a witness", new Tampering(fork(), true, VICTIM));
        // Heads alone tell that history was rewritten since the last one that agrees, and no more than that.
        all.put("forked, with every later link forged", new Tampering(fork(), false, HEAD_BEFORE + 1));
        all.put(
                "forked, with another head signed",
                new Tampering(chain -> chain.heads().add(forkedHead()), false, HEAD_BEFORE));
        return all;
    }

    private static Consumer<ExportedChain> fork() {
        return chain -> {
            chain.rewrite(VICTIM, "test", "tess");
            chain.forgeFrom(VICTIM);
        };
    }

    private static SignedHead forkedHead() {
        ExportedChain other = chain();
        var head = new ChainHead(
                0,
                HEAD_BEFORE,
                other.heads().get(0).head().lastHash(),
                other.heads().get(1).head().root());
        return new SignedHead(head, KEY.publicHalf().id(), KEY.sign(head.signedBytes()));
    }

    @Test
    void finds_nothing_in_an_untouched_trail() throws Exception {
        ExportedChain chain = chain();
        chain.write(directory);
        chain.writeWitness(directory.resolve("witness"), chain.count());

        assertThat(java(true)).isEmpty();
        assertThat(python(true)).contains("partition 0: " + chain.count() + " records good");
    }

    @TestFactory
    Stream<DynamicTest> finds_each_tampering_and_names_the_first_bad_record() {
        return tamperings().entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    Tampering tampering = entry.getValue();
                    ExportedChain chain = chain();
                    chain.writeWitness(directory.resolve("witness"), chain.count());
                    tampering.hand().accept(chain);
                    chain.write(directory);

                    assertThat(java(tampering.witnessed()))
                            .singleElement()
                            .extracting(ChainFault::sequence)
                            .isEqualTo((long) tampering.firstBad());
                    assertThat(python(tampering.witnessed()))
                            .contains("partition 0, record " + tampering.firstBad() + ":");
                }));
    }

    @Test
    void refuses_a_head_that_another_key_has_signed() throws Exception {
        ExportedChain chain = new ExportedChain(LOG, RUNNER.wire(), SigningKey.generate(), Set.of(HEAD_BEFORE));
        chain.write(directory);
        Files.writeString(directory.resolve("audit.key.pub"), KEY.publicHalf().toPem());

        assertThat(java(false))
                .singleElement()
                .extracting(ChainFault::what)
                .asString()
                .contains("not signed");
        assertThat(python(false))
                .contains("is not signed by key " + KEY.publicHalf().id());
    }

    private List<ChainFault> java(boolean witnessed) {
        var scope = new AuditVerification.Scope(
                Optional.empty(),
                1,
                Long.MAX_VALUE,
                Optional.of(VerifyingKey.read(directory.resolve("audit.key.pub"))),
                witnessed ? Optional.of(directory.resolve("witness")) : Optional.empty());
        return new AuditVerification(scope).run(new ExportSource(directory));
    }

    private String python(boolean witnessed) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", PYTHON_VERIFIER.toString(), directory.toString()));
        command.addAll(List.of("--key", directory.resolve("audit.key.pub").toString()));
        if (witnessed) {
            command.addAll(List.of("--witness", directory.resolve("witness").toString()));
        }
        return run(command);
    }

    private static String run(List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return said;
        } catch (IOException e) {
            return Assumptions.abort("the second verifier needs python3: " + e.getMessage());
        }
    }
}
