package io.riskgate.suite.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.testkit.ledger.Ledger;
import io.riskgate.testkit.log.RunLog;
import io.riskgate.testkit.run.TestDriverRunner;
import io.riskgate.testkit.scenario.InputRecord;
import io.riskgate.testkit.scenario.InputRecords;
import io.riskgate.testkit.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Spoiled records on every input of the whole topology: nothing is thrown, and the ledger stays exact.
 *
 * <p>Three thousand records by default. The heavy run, about a minute for each hundred thousand:
 * {@code ./mvnw -pl verification/suite -am verify -Dtest=FuzzedInputTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Driskgate.fuzz.records=1000000 -Driskgate.fuzz.seed=7}.
 */
class FuzzedInputTest {
    private static final int RECORDS = Integer.getInteger("riskgate.fuzz.records", 3_000);
    private static final long SEED = Long.getLong("riskgate.fuzz.seed", 20261121L);
    private static final int ROUND = 10_000;

    @Test
    void gives_every_spoiled_record_one_disposition() {
        TestDriverRunner runner = new TestDriverRunner();
        InputRecords records = new InputRecords(
                runner.wire(), Scenario.read(Path.of("src/test/resources/ledger/a_busy_day_with_a_halt.yaml")));
        List<InputRecord> valid = new ArrayList<>(records.given());
        valid.addAll(records.when());
        long deadLetters = 0;
        long decisions = 0;
        for (int done = 0; done < RECORDS; done += ROUND) {
            long seed = SEED + done;
            RunLog log = runner.runToLog(round(records, valid, Math.min(ROUND, RECORDS - done), seed));
            assertThat(Ledger.faults(log, runner.wire()))
                    .as("round with seed %d", seed)
                    .isEmpty();
            deadLetters += log.topic(Topics.DEAD_LETTERS).size();
            decisions += log.topic(Topics.DECISIONS).size();
        }
        System.out.printf(
                "fuzz: seed %d, %d records, %d dead letters, %d decisions%n", SEED, RECORDS, deadLetters, decisions);
        assertThat(deadLetters).isPositive();
        assertThat(decisions).isPositive();
    }

    private static List<InputRecord> round(InputRecords records, List<InputRecord> valid, int count, long seed) {
        List<InputRecord> inputs = new ArrayList<>(records.given());
        Mutator mutator = new Mutator(valid, new Random(seed));
        for (int i = 0; i < count; i++) {
            inputs.add(mutator.next());
        }
        return inputs;
    }
}
