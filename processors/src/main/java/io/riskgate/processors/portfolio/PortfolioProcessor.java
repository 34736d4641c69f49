package io.riskgate.processors.portfolio;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.StateChange;
import io.riskgate.enforcement.Step;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.processors.deadletter.InputAt;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.processors.routing.Outlet;
import io.riskgate.processors.routing.RoutedKey;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.state.book.BookRebuild;
import io.riskgate.state.book.RowWriter;
import io.riskgate.state.book.StoredMemory;
import io.riskgate.state.store.DigestedRows;
import io.riskgate.state.store.Stores;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Owns one portfolio partition: decodes each input, lets the core take it, writes the rows that changed, and forwards
 * what it says. Everything happens in the transaction that also commits the input's offset.
 */
public final class PortfolioProcessor implements Processor<byte[], byte[], RoutedKey, byte[]> {
    private static final String NAME = "portfolio";

    private final EngineCodecs codecs;
    private final PortfolioInputs inputs;
    private final PortfolioSettings settings;
    private ProcessorContext<RoutedKey, byte[]> context;
    private PartitionCore core;
    private RowWriter rows;
    private AuditTrail audit;
    private PortfolioOutputs outputs;

    public PortfolioProcessor(Supplier<EngineCodecs> codecs, PortfolioSettings settings) {
        this.codecs = codecs.get();
        this.inputs = new PortfolioInputs(this.codecs);
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<RoutedKey, byte[]> taskContext) {
        context = taskContext;
        rebuild();
        settings.questions().opened(taskContext, () -> core);
    }

    /** Reads everything anew from the rows: at the start, and now and then, so that a replay can begin there. */
    private void rebuild() {
        int partition = context.taskId().partition();
        Outlet outlet = new Outlet(NAME, context);
        KeyValueStore<String, byte[]> heads = context.getStateStore(Stores.AUDIT_HEAD_ROWS);
        audit = new AuditTrail(codecs, outlet, heads, settings.audit().heads(), partition);
        KeyValueStore<String, byte[]> book = digested(Stores.BOOK_ROWS);
        KeyValueStore<String, byte[]> memory = digested(Stores.MEMORY_ROWS);
        core = new PartitionCore(BookRebuild.read(book, settings.windowDays()), new StoredMemory(memory));
        rows = new RowWriter(book, memory, settings.windowDays());
        audit.tellVersionsOf(core.state());
        outputs = new PortfolioOutputs(codecs, outlet, audit, settings, partition);
    }

    /** Every store whose rows decide something is counted in the hash that audit records carry. */
    private KeyValueStore<String, byte[]> digested(String store) {
        return new DigestedRows(context.getStateStore(store), audit.rowDigest());
    }

    @Override
    public void process(Record<byte[], byte[]> input) {
        long startNanos = System.nanoTime();
        InputAt at = InputAt.of(context);
        audit.took(at.topic());
        outputs.begin(at, input.value(), startNanos);
        outputs.follow(input.headers());
        if (at.topic().equals(Topics.REFUSALS)) {
            outputs.refusedElsewhere(codecs.refusals().decode(input.value()));
        } else {
            fold(inputs.decode(at.topic(), input.key(), input.value()));
        }
        audit.writeHead();
        if (audit.recordsSinceRebuild() >= settings.audit().rebuildRecords()) {
            rebuild();
        }
        settings.questions().answer(at.partition(), core);
    }

    private void fold(Decoded<? extends RiskEvent> decoded) {
        if (decoded instanceof Decoded.Readable<? extends RiskEvent> readable) {
            outputs.controlTaken(readable.value());
            take(readable.value());
        } else if (decoded instanceof Decoded.Unreadable<? extends RiskEvent> unreadable) {
            outputs.unreadable(unreadable);
            RiskEvent answerable = unreadable.answerable();
            if (answerable != null) {
                take(answerable);
            }
        }
    }

    @Override
    public void close() {
        settings.questions().closed(context.taskId().partition());
    }

    private void take(RiskEvent event) {
        Step step = core.step(event);
        for (StateChange change : step.changes()) {
            change.dispatch(rows);
        }
        for (Output output : step.outputs()) {
            output.dispatch(outputs);
        }
    }
}
