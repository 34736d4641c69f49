package io.riskgate.processors.firm;

import io.riskgate.enforcement.control.ControlDecider;
import io.riskgate.enforcement.firm.FirmBook;
import io.riskgate.enforcement.firm.FirmFigures;
import io.riskgate.enforcement.firm.FirmGuard;
import io.riskgate.enforcement.firm.FirmUse;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.processors.deadletter.DeadLetters;
import io.riskgate.processors.deadletter.InputAt;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.processors.routing.Outlet;
import io.riskgate.processors.routing.RoutedKey;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.state.book.StoredControl;
import io.riskgate.state.book.StoredFirm;
import io.riskgate.state.store.Stores;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Adds every portfolio's snapshot to the firm and halts all of them where the sum is beyond a limit of the firm.
 *
 * <p>It shares the control flow's task and rows, so that its halts stand in the same order as everybody else's.
 */
public final class FirmProcessor implements Processor<byte[], byte[], RoutedKey, byte[]> {
    private static final String NAME = "firm";
    private static final RoutedKey EVERYWHERE = RoutedKey.everywhere(new byte[0]);
    private static final RoutedKey FIRM = RoutedKey.byKey("firm".getBytes(StandardCharsets.UTF_8));

    private final EngineCodecs codecs;
    private ProcessorContext<RoutedKey, byte[]> context;
    private Outlet outlet;
    private DeadLetters deadLetters;
    private ControlDecider decider;
    private StoredFirm rows;
    private FirmBook book;

    public FirmProcessor(Supplier<EngineCodecs> codecs) {
        this.codecs = codecs.get();
    }

    @Override
    public void init(ProcessorContext<RoutedKey, byte[]> taskContext) {
        context = taskContext;
        outlet = new Outlet(NAME, context);
        deadLetters = DeadLetters.auditedElsewhere(codecs, outlet);
        decider = new ControlDecider(new StoredControl(context.getStateStore(Stores.CONTROL_ROWS)));
        rows = new StoredFirm(context.getStateStore(Stores.CONTROL_ROWS));
        book = rows.book();
    }

    @Override
    public void process(Record<byte[], byte[]> input) {
        outlet.follow(input.headers());
        Decoded<RiskSnapshot> decoded = codecs.snapshots().decode(input.key(), input.value());
        if (decoded instanceof Decoded.Readable<RiskSnapshot> readable) {
            take(readable.value());
        } else if (decoded instanceof Decoded.Unreadable<RiskSnapshot> unreadable) {
            deadLetters.send(InputAt.of(context), unreadable, input.value());
        }
    }

    private void take(RiskSnapshot snapshot) {
        LimitSet firm = rows.limits(LimitSet.FIRM);
        LimitSet own = rows.limits(snapshot.portfolioId());
        if (firm != null && own != null && !firm.baseCurrency().equals(own.baseCurrency())) {
            return; // amounts in another currency do not add; the portfolio count says that it is missing
        }
        int observationsMin = FirmBook.observationsMin(firm);
        RiskSnapshot standing = book.standing(snapshot, observationsMin);
        book.fold(standing);
        rows.keep(standing);
        FirmFigures figures = book.figures(observationsMin);
        FirmUse use = firm == null ? null : FirmUse.of(figures, firm);
        boolean halted = use != null && guarded(use, snapshot.eventTimeMillis());
        outlet.send(
                Topics.FIRM_RISK,
                FIRM,
                codecs.firmRisks().encode(snapshot, book.portfolioCount(), figures, use, halted));
    }

    private boolean guarded(FirmUse use, long eventTimeMillis) {
        FirmGuard guard = rows.guard();
        FirmGuard after = guard.after(use);
        if (!after.equals(guard)) {
            rows.keep(after);
        }
        if (guard.halts(use)) {
            outlet.send(Topics.CONTROL, EVERYWHERE, codecs.controls().encode(decider.haltFirm(use, eventTimeMillis)));
        }
        return guard.halts(use);
    }
}
