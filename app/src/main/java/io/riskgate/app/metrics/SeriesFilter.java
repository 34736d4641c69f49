package io.riskgate.app.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Set;

/**
 * Keeps of Kafka's many hundred series those that a person on call asks for; ours and the JVM's all pass.
 *
 * <p>{@code -Driskgate.metrics.full=true} lets everything through.
 */
public final class SeriesFilter implements MeterFilter {
    private static final Set<String> KEPT = Set.of(
            "kafka.stream.client.state",
            "kafka.stream.alive.stream.threads",
            "kafka.stream.failed.stream.threads",
            "kafka.stream.thread.process.rate",
            "kafka.stream.thread.process.ratio",
            "kafka.stream.thread.poll.ratio",
            "kafka.stream.thread.commit.ratio",
            "kafka.stream.thread.commit.latency.avg",
            "kafka.stream.thread.commit.latency.max",
            "kafka.stream.thread.commit.rate",
            "kafka.stream.task.dropped.records.total",
            "kafka.stream.task.dropped.records",
            "kafka.stream.task.record.lateness.max",
            "kafka.stream.task.restore.remaining.records",
            "kafka.stream.task.restore.remaining.records.total",
            "kafka.stream.task.active.process.ratio",
            "kafka.stream.processor.node.record.e2e.latency.avg",
            "kafka.stream.processor.node.record.e2e.latency.max",
            "kafka.stream.state.updater.active.restoring.tasks",
            "kafka.stream.state.updater.standby.updating.tasks",
            "kafka.stream.state.updater.restore.records.rate",
            "kafka.stream.state.block.cache.usage",
            "kafka.stream.state.block.cache.capacity",
            "kafka.stream.state.cur.size.all.mem.tables",
            "kafka.stream.state.write.stall.duration.avg",
            "kafka.stream.state.live.sst.files.size",
            "kafka.stream.state.total.sst.files.size",
            "kafka.stream.state.estimate.num.keys",
            "kafka.stream.state.num.open.iterators",
            "kafka.stream.state.oldest.iterator.open.since.ms",
            "kafka.stream.state.put.latency.avg",
            "kafka.stream.state.get.latency.avg",
            "kafka.consumer.fetch.manager.records.lag.max",
            "kafka.consumer.fetch.manager.records.consumed.rate",
            "kafka.consumer.fetch.manager.fetch.latency.avg",
            "kafka.consumer.coordinator.rebalance.rate.per.hour",
            "kafka.consumer.coordinator.last.rebalance.seconds.ago",
            "kafka.consumer.coordinator.rebalance.latency.max",
            "kafka.consumer.coordinator.heartbeat.rate",
            "kafka.producer.txn.commit.time.ns.total",
            "kafka.producer.txn.commit.time.ns",
            "kafka.producer.record.send.rate",
            "kafka.producer.record.error.rate",
            "kafka.producer.record.retry.rate");

    private final boolean everything;

    public SeriesFilter(boolean everything) {
        this.everything = everything;
    }

    /** The filter that the process was started with. */
    public static SeriesFilter ofProcess() {
        return new SeriesFilter(Boolean.getBoolean("riskgate.metrics.full"));
    }

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        boolean kafka = id.getName().startsWith("kafka.");
        return !kafka || everything || KEPT.contains(id.getName()) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }
}
