package io.riskgate.app.replay;

import io.riskgate.app.replay.log.Emitted;
import io.riskgate.app.replay.log.RecordedInput;
import io.riskgate.processors.portfolio.AuditSettings;
import io.riskgate.processors.portfolio.DecisionObserver;
import io.riskgate.processors.portfolio.PortfolioProcessor;
import io.riskgate.processors.portfolio.PortfolioSettings;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.processors.routing.Outlet;
import io.riskgate.schemas.catalogue.TopicCatalogue;
import io.riskgate.schemas.catalogue.TopicContract;
import io.riskgate.schemas.catalogue.Topics;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * One portfolio partition outside Kafka: the engine's own processor over stores in memory.
 *
 * <p>It is the processor that the engine runs, and not a copy of its steps, so that whatever a later build folds or
 * audits is replayed as well. Owned by one thread.
 */
public final class ReplayTask {
    private static final Map<String, String> TOPICS_BY_SINK = TopicCatalogue.load().topics().stream()
            .map(TopicContract::name)
            .collect(Collectors.toUnmodifiableMap(topic -> Outlet.sinkName("portfolio", topic), topic -> topic));

    private final Supplier<EngineCodecs> codecs;
    private final int windowDays;
    private final ReplayContext<byte[]> context;
    private final Queue<byte[]> audit = new ArrayDeque<>();
    private final Consumer<Emitted> outputs;
    private @Nullable PortfolioProcessor processor;

    /**
     * A task that has folded nothing yet.
     *
     * @param windowDays days of returns behind every risk figure, as the engine had them
     * @param outputs takes what would have been written besides audit records
     */
    public ReplayTask(int partition, Supplier<EngineCodecs> codecs, int windowDays, Consumer<Emitted> outputs) {
        this.codecs = codecs;
        this.windowDays = windowDays;
        this.outputs = outputs;
        this.context = new ReplayContext<>(partition, this::forwarded);
    }

    private void forwarded(String sink, byte[] key, byte[] value) {
        String topic = TOPICS_BY_SINK.get(sink);
        if (topic == null) {
            throw new IllegalStateException("the portfolio flow has no sink " + sink);
        }
        if (topic.equals(Topics.AUDIT)) {
            audit.add(value);
        } else {
            outputs.accept(new Emitted(topic, key, value));
        }
    }

    public boolean isStarted() {
        return processor != null;
    }

    /** Starts the processor on the rows as they stand, as an engine of this build would have after a restart. */
    public void start(String build) {
        PortfolioProcessor started = new PortfolioProcessor(
                codecs, new PortfolioSettings(windowDays, build, DecisionObserver.NONE, AuditSettings.REPLAYED));
        started.init(context);
        processor = started;
    }

    /** Folds one input. */
    public void take(RecordedInput input) {
        if (processor == null) {
            throw new IllegalStateException("the task must be started before it takes an input");
        }
        context.begin(input);
        processor.process(new Record<>(input.key(), input.value(), Math.max(0, input.timestampMillis())));
    }

    /** The oldest audit record not handed over yet, as the topic would hold it; null where there is none. */
    public byte @Nullable [] nextAudit() {
        return audit.poll();
    }

    public boolean hasAudit() {
        return !audit.isEmpty();
    }

    /** Rows by store and then key; changes to them change the task. */
    public TreeMap<String, MemoryRows> stores() {
        return context.stores();
    }

    /** The store of this name, for a checkpoint to be read into. */
    MemoryRows rows(String store) {
        return context.rows(store);
    }
}
