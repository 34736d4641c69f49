package io.riskgate.suite.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.audit.RawLink;
import io.riskgate.app.audit.Witness;
import io.riskgate.app.audit.WitnessFiles;
import io.riskgate.schemas.signing.AuditHeadCodec.SignedHead;
import io.riskgate.schemas.signing.SigningKey;
import io.riskgate.testkit.log.RunLog;
import io.riskgate.testkit.run.TestDriverRunner;
import io.riskgate.testkit.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness keeps what extends what it has seen, refuses everything else, and remembers both. */
class WitnessTest {
    private static final TestDriverRunner RUNNER = new TestDriverRunner();
    private static final RunLog LOG =
            RUNNER.runToLog(Scenario.read(Path.of("src/test/resources/ledger/a_busy_day_with_a_halt.yaml")));
    private static final SigningKey KEY = SigningKey.generate();
    private static final int FIRST = 4;
    private static final int SECOND = 8;

    @TempDir
    Path directory;

    private static ExportedChain chain(SigningKey key) {
        return new ExportedChain(LOG, RUNNER.wire(), key, Set.of(FIRST, SECOND));
    }

    private Witness witness() {
        return new Witness(KEY.publicHalf(), new WitnessFiles(directory));
    }

    private static void show(Witness witness, ExportedChain chain, int from, int to) {
        RawLink.Reader reader = new RawLink.Reader();
        for (int sequence = from; sequence <= to; sequence++) {
            var line = chain.line(sequence);
            witness.record(
                    0,
                    reader.of(
                            HexFormat.of().parseHex(line.get("previousHash").asText()),
                            HexFormat.of().parseHex(line.get("hash").asText()),
                            Base64.getDecoder().decode(line.get("bodyBase64").asText())));
        }
    }

    private static SignedHead head(ExportedChain chain, int number) {
        return chain.heads().get(number);
    }

    @Test
    void keeps_heads_that_extend_what_it_has_seen_and_goes_on_after_a_restart() {
        ExportedChain chain = chain(KEY);
        Witness first = witness();
        show(first, chain, 1, FIRST);
        assertThat(first.head(head(chain, 0))).isEmpty();

        Witness restarted = witness();
        assertThat(restarted.keptCount(0)).isEqualTo(FIRST);
        show(restarted, chain, 1, SECOND);
        assertThat(restarted.head(head(chain, 1))).isEmpty();
        assertThat(restarted.head(head(chain, 0))).as("known already").isEmpty();
        assertThat(restarted.keptCount(0)).isEqualTo(SECOND);
    }

    @Test
    void refuses_a_head_over_a_history_that_was_forked_behind_what_it_kept() throws IOException {
        ExportedChain chain = chain(KEY);
        Witness witness = witness();
        show(witness, chain, 1, FIRST);
        witness.head(head(chain, 0));

        ExportedChain forked = chain(KEY);
        forked.rewrite(FIRST - 1, "test", "tess");
        forked.forgeFrom(FIRST - 1);
        show(witness, forked, 1, SECOND);

        assertThat(witness.head(head(chain, 1))).contains("record 5 does not follow");
        assertThat(witness.keptCount(0)).isEqualTo(FIRST);
        assertThat(Files.readString(directory.resolve("refused.jsonl"))).contains("does not follow");
    }

    @Test
    void refuses_a_head_with_another_root_and_one_that_it_was_never_shown() {
        ExportedChain chain = chain(KEY);
        ExportedChain forked = chain(KEY);
        forked.rewrite(FIRST - 1, "test", "tess");
        forked.forgeFrom(FIRST - 1);
        Witness witness = witness();
        show(witness, forked, 1, FIRST);

        assertThat(witness.head(head(chain, 0))).contains("does not extend what was kept");
        assertThat(witness.head(head(chain, 1))).contains("not in the log");
        assertThat(witness.keptCount(0)).isZero();
    }

    @Test
    void refuses_a_head_of_another_key() {
        ExportedChain chain = chain(SigningKey.generate());
        Witness witness = witness();
        show(witness, chain, 1, FIRST);

        assertThat(witness.head(head(chain, 0))).contains("signature");
    }

    @Test
    void refuses_an_older_head_that_it_has_not_seen_in_its_time() {
        ExportedChain chain = chain(KEY);
        Witness witness = witness();
        show(witness, chain, 1, SECOND);
        assertThat(witness.head(head(chain, 1))).isEmpty();

        assertThat(witness.head(head(chain, 0))).contains("was not seen then");
    }
}
