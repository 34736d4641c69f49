package io.riskgate.stress.io;

import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.portfolio.MarketView;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.schemas.avro.StressResult;
import io.riskgate.schemas.avro.StressRun;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.stress.nightly.NightlyRun;
import io.riskgate.stress.nightly.NightlySettings;
import io.riskgate.stress.nightly.PortfolioStress;
import io.riskgate.stress.nightly.ReportFrame;
import io.riskgate.stress.nightly.RunProgress;
import io.riskgate.stress.nightly.StressUniverse;
import io.riskgate.stress.nightly.StressedBook;
import io.riskgate.stress.scenario.CompiledScenario;
import io.riskgate.stress.scenario.ScenarioCompiler;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * One stress run: cuts the log, rebuilds every portfolio up to the cut, stresses them, and publishes the results in one
 * transaction.
 *
 * <p>The transaction carries the run's name. A second start of the run fences the first; whichever looks after that
 * finds either nothing published, and then the first can publish no more, or everything, and then it stops. A run that
 * dies leaves nothing, and starts again from the beginning.
 */
public final class StressJob {
    private final StressJobSettings settings;
    private final WireFormat wire;
    private final InstantSource clock;

    public StressJob(StressJobSettings settings, WireFormat wire, InstantSource clock) {
        this.settings = settings;
        this.wire = wire;
        this.clock = clock;
    }

    /** The run as published, and whether this start has published it. */
    public record Outcome(StressRun run, boolean isNew) {}

    /** Runs, unless a run of this name has been published before. */
    public Outcome run(RunProgress progress) {
        try (var publisher = new ResultPublisher(settings.bootstrapServers(), settings.runId(), wire)) {
            publisher.fenceOthers();
            for (StressRun published : new PublishedRuns(settings.bootstrapServers(), wire).all()) {
                if (published.getRunId().equals(settings.runId())) {
                    return new Outcome(published, false);
                }
            }
            StressRun run = new StressRun();
            run.setStartedAt(clock.instant());
            List<StressResult> results = compute(run, progress);
            run.setFinishedAt(clock.instant());
            publisher.publish(run, results);
            return new Outcome(run, true);
        }
    }

    private List<StressResult> compute(StressRun run, RunProgress progress) {
        List<PartitionState> partitions = rebuild(run, progress);
        MarketView market = partitions.stream()
                .map(PartitionState::market)
                .max(Comparator.comparingLong(MarketView::version))
                .orElseThrow(() -> new IllegalStateException("there is no partition to stress"));
        StressUniverse universe = StressUniverse.of(market);
        var compiler = new ScenarioCompiler(
                settings.scenarios(), universe.instruments(), settings.nightly().seed());
        List<CompiledScenario> scenarios = compiler.all();
        List<StressedBook> books = books(partitions, universe);
        List<PortfolioStress> stressed =
                new NightlyRun(universe, scenarios, compiler, settings.nightly()).run(books, progress);
        var frame = new ReportFrame(
                settings.runId(),
                market.eventTimeMillis(),
                universe.instrumentIds(),
                java.util.Arrays.stream(compiler.halfSpreads()).boxed().toList(),
                scenarios.stream().map(CompiledScenario::shocks).toList());
        var records = new ResultRecords(frame, settings.nightly().seed(), settings.build());
        List<StressResult> results = new ArrayList<>();
        for (PortfolioStress one : stressed) {
            results.add(records.of(
                    one,
                    settings.history().losses(scenarios, universe, one.book().exposures())));
        }
        describe(run, frame, scenarios, stressed);
        return results;
    }

    private void describe(
            StressRun run, ReportFrame frame, List<CompiledScenario> scenarios, List<PortfolioStress> stressed) {
        run.setRunId(settings.runId());
        run.setAsOf(java.time.Instant.ofEpochMilli(frame.asOfMillis()));
        run.setSeed(settings.nightly().seed());
        run.setSimulationCount((long) settings.nightly().simulations());
        run.setScenarioCount(scenarios.size());
        run.setPortfolioCount(stressed.size());
        run.setFailedPortfolioCount(
                (int) stressed.stream().filter(one -> one.failedCount() > 0).count());
        run.setScenariosSha256(ResultPublisher.sha256(settings.scenarios().toString()));
        run.setModelVersions("EWMA " + NightlySettings.DECAY + " over " + NightlySettings.COVARIANCE_DAYS
                + " days; blocks of " + NightlySettings.BLOCK_DAYS + " days; horizon "
                + settings.nightly().horizonDays() + " days");
        run.setBuild(settings.build());
    }

    private List<PartitionState> rebuild(StressRun run, RunProgress progress) {
        List<String> topics = new ArrayList<>(PartitionRebuild.INPUTS);
        topics.add(Topics.AUDIT);
        try (KafkaConsumer<byte[], byte[]> consumer = StressClients.reader(settings.bootstrapServers())) {
            LogCut cut = LogCut.now(consumer, topics);
            run.setCut(cut.toRecords());
            progress.expect("read", cut.recordCount());
            List<PartitionState> states = new ArrayList<>();
            for (int partition = 0; partition < cut.partitionsOf(Topics.ORDERS); partition++) {
                var feed = new PartitionFeed(consumer, cut, partition, topics, progress);
                states.add(new PartitionRebuild(feed, wire, settings.windowDays()).run());
            }
            return states;
        }
    }

    private static List<StressedBook> books(List<PartitionState> partitions, StressUniverse universe) {
        List<StressedBook> books = new ArrayList<>();
        for (PartitionState partition : partitions) {
            for (PortfolioBook book : partition.books()) {
                if (StressedBook.canBeStressed(book)) {
                    books.add(StressedBook.of(book, universe));
                }
            }
        }
        books.sort(Comparator.comparing(StressedBook::portfolioId));
        return books;
    }
}
