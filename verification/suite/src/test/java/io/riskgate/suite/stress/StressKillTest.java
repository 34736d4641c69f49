package io.riskgate.suite.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.schemas.avro.StressResult;
import io.riskgate.schemas.avro.StressRun;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.stress.io.PublishedRuns;
import io.riskgate.testkit.BrokerFixture;
import io.riskgate.testkit.crash.RegistryServer;
import io.riskgate.testkit.log.EngineTopics;
import io.riskgate.testkit.scenario.InputRecords;
import io.riskgate.testkit.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes of the job on a real broker: killed in the middle, and started twice at once.
 *
 * <p>One kill by default, while it computes. The heavy run kills at random moments, the commit among them, about eight
 * seconds a kill: {@code ./mvnw -pl verification/suite -am verify -Dtest=StressKillTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Driskgate.stress.kills=30 -Driskgate.stress.seed=7}.
 */
class StressKillTest {
    private static final int KILLS = Integer.getInteger("riskgate.stress.kills", 1);
    private static final long SEED = Long.getLong("riskgate.stress.seed", 20261121L);
    private static final String BOOK = "src/test/resources/stress/crowded_book.yaml";
    private static final int ENDLESS = 50_000_000;
    private static final int QUICK = 1_000;

    private final BrokerFixture broker = BrokerFixture.shared();

    @Test
    void leaves_exactly_one_result_set_when_killed_and_when_started_twice(@TempDir Path directory) throws Exception {
        System.out.println("stress kill test: " + KILLS + " kills with seed " + SEED);
        String application = broker.uniquePrefix("stress-kill") + "riskgate";
        EngineTopics.create(broker.admin(), 2);
        try (RegistryServer registry = RegistryServer.start();
                SchemaRegistry schemas = SchemaRegistry.open(registry.url())) {
            var wire = new WireFormat(schemas);
            trade(wire, registry.url(), application, directory);
            var published = new PublishedRuns(broker.bootstrapServers(), wire);
            var jobs = new JobProcesses(broker.bootstrapServers(), registry.url(), directory);

            killedWhileItComputes(jobs, published);
            killedAtRandomMoments(jobs, published);
            startedTwice(jobs, published);
        } finally {
            EngineTopics.delete(broker.admin(), application);
        }
    }

    private void trade(WireFormat wire, String registry, String application, Path directory) throws Exception {
        InputRecords inputs = new InputRecords(wire, Scenario.read(Path.of(BOOK)));
        try (var engine = new FedEngine(broker, registry, application, directory)) {
            engine.take(inputs.given());
            engine.take(inputs.when().subList(0, 1));
            engine.take(inputs.when().subList(1, 2));
        }
    }

    private static void killedWhileItComputes(JobProcesses jobs, PublishedRuns published) throws Exception {
        JobProcesses.Job job = jobs.start("killed", ENDLESS);
        job.awaitOutput("stress");
        assertThat(job.kill()).isEqualTo(JobProcesses.SIGKILL_EXIT_CODE);
        assertThat(published.all()).isEmpty();
        assertThat(published.resultsOf("killed")).isEmpty();

        assertThat(jobs.start("killed", QUICK).end()).isZero();
        assertPublishedOnce(published, "killed");
    }

    private static void killedAtRandomMoments(JobProcesses jobs, PublishedRuns published) throws Exception {
        var random = new SplittableRandom(SEED);
        long start = System.nanoTime();
        if (KILLS > 1) {
            assertThat(jobs.start("undisturbed", QUICK).end()).isZero();
        }
        long lifetimeMillis = (System.nanoTime() - start) / 1_000_000;
        int whole = 0;
        for (int kill = 1; kill < KILLS; kill++) {
            String runId = "killed-" + kill;
            JobProcesses.Job job = jobs.start(runId, QUICK);
            job.killAfter((long) (lifetimeMillis * (0.3 + 0.7 * random.nextDouble())));
            int sets = published.resultsOf(runId).size();
            whole += sets;
            assertThat(sets).isLessThanOrEqualTo(1);
            assertThat(jobs.start(runId, QUICK).end()).isZero();
            assertPublishedOnce(published, runId);
        }
        System.out.println("stress kill test: of " + (KILLS - 1) + " kills at random moments within " + lifetimeMillis
                + " ms, " + whole + " came after the commit");
    }

    private static void startedTwice(JobProcesses jobs, PublishedRuns published) throws Exception {
        JobProcesses.Job first = jobs.start("twice", QUICK);
        JobProcesses.Job second = jobs.start("twice", QUICK);
        List<Integer> codes = List.of(first.end(), second.end());
        assertThat(codes).as(first.said() + second.said()).contains(0).isSubsetOf(0, 1);
        assertPublishedOnce(published, "twice");
    }

    private static void assertPublishedOnce(PublishedRuns published, String runId) {
        assertThat(published.resultsOf(runId))
                .extracting(StressResult::getPortfolioId)
                .containsExactly("FX");
        assertThat(published.all())
                .extracting(StressRun::getRunId)
                .filteredOn(runId::equals)
                .hasSize(1);
    }
}
