package io.riskgate.testkit.ledger;

import io.riskgate.app.replay.HistoryReplay;
import io.riskgate.app.replay.PartitionReplay;
import io.riskgate.app.replay.ReplayRange;
import io.riskgate.app.replay.ReplayTally;
import io.riskgate.app.replay.ReplayTask;
import io.riskgate.app.replay.log.InputLog;
import io.riskgate.app.replay.log.RecordedInput;
import io.riskgate.app.service.EngineSettings;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.testkit.log.LogRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One partition of a run, replayed from its log. */
final class ReplayedPartition implements InputLog {
    private final LedgerFacts facts;
    private final int partition;
    private final Map<String, Queue<LogRecord>> unread = new TreeMap<>();
    private final List<byte[]> decisions = new ArrayList<>();
    private final PartitionReplay replay;

    ReplayedPartition(LedgerFacts facts, int partition) {
        this.facts = facts;
        this.partition = partition;
        var task =
                new ReplayTask(partition, () -> new EngineCodecs(facts.wire()), EngineSettings.WINDOW_DAYS, emitted -> {
                    if (emitted.topic().equals(Topics.DECISIONS)) {
                        decisions.add(emitted.value());
                    }
                });
        replay = new PartitionReplay(this, task, PartitionReplay.Watcher.NONE);
    }

    ReplayTally run() {
        return new HistoryReplay(facts.wire(), ReplayRange.ALL, link -> {}).run(partition, this, replay);
    }

    PartitionReplay replay() {
        return replay;
    }

    /** Values of the decisions topic that came of it, in order. */
    List<byte[]> decisions() {
        return decisions;
    }

    @Override
    public @Nullable RecordedInput next(String topic) {
        LogRecord record = unread.computeIfAbsent(topic, this::records).poll();
        return record == null
                ? null
                : new RecordedInput(topic, partition, record.offset(), 0, record.key(), record.value());
    }

    Queue<LogRecord> records(String topic) {
        Queue<LogRecord> records = new ArrayDeque<>();
        facts.log().topic(topic).stream()
                .filter(record -> record.partition() == partition)
                .forEach(records::add);
        return records;
    }
}
