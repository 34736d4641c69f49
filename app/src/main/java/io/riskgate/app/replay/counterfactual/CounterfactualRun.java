package io.riskgate.app.replay.counterfactual;

import io.riskgate.app.replay.HistoryReplay;
import io.riskgate.app.replay.PartitionReplay;
import io.riskgate.app.replay.ReplayRange;
import io.riskgate.app.replay.ReplayRun;
import io.riskgate.app.replay.ReplayTally;
import io.riskgate.app.replay.ReplayTask;
import io.riskgate.app.replay.log.PartitionLog;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.wire.WireFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Consumer;

/** Replays history and, beside it, what other limits would have made of it. */
public record CounterfactualRun(ReplayRun history, LimitOverrides overrides) {

    /** Replays, telling of each partition as it is done. */
    public CounterfactualReport run(Consumer<ReplayTally> done) {
        List<ReplayTally> tallies = new ArrayList<>();
        List<PortfolioEffect> effects = new ArrayList<>();
        List<ChangedDecision> changes = new ArrayList<>();
        long[] fills = new long[2];
        history.partitions().forEach((partition, topics) -> {
            var other = new OtherHistory(partition, history, overrides);
            var compared = new ComparedPartition(new WireFormat(history.registry()), other, overrides);
            ReplayTally tally = replay(partition, topics, compared);
            tallies.add(tally);
            effects.addAll(compared.effects());
            changes.addAll(compared.changes());
            fills[0] += other.droppedFills();
            fills[1] += other.assumedFills();
            done.accept(tally);
        });
        effects.sort(Comparator.comparing(PortfolioEffect::portfolioId));
        return new CounterfactualReport(tallies, effects, changes, fills[0], fills[1]);
    }

    private ReplayTally replay(int partition, SortedSet<String> topics, ComparedPartition compared) {
        ReplayRange range = history.options().range();
        try (PartitionLog log = new PartitionLog(history.connection(), partition, topics, Map.of())) {
            var task = new ReplayTask(
                    partition,
                    () -> new EngineCodecs(new WireFormat(history.registry())),
                    history.windowDays(),
                    compared::recorded);
            var replay = new PartitionReplay(history.options().paced(log), task, compared);
            ReplayTally tally = new HistoryReplay(new WireFormat(history.registry()), range, link -> {})
                    .run(partition, log, replay);
            compared.finish();
            return tally;
        }
    }
}
