package io.riskgate.enforcement;

import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.event.OrderMalformed;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.event.RiskEvent;

/**
 * The whole behavior of one portfolio partition: one input in, changed rows and outputs out, nothing else.
 *
 * <p>Deterministic: the same inputs in the same order give the same steps, bit for bit. The service, replay and simulation
 * all run this class.
 */
public final class PartitionCore implements RiskEvent.Handler<Step> {
    private final PartitionState state;
    private final OrderDesk orders;
    private final FillDesk fills;
    private final ControlDesk control;

    public PartitionCore(PartitionState state, PartitionMemory memory) {
        this.state = state;
        this.orders = new OrderDesk(state, memory);
        this.fills = new FillDesk(state, memory);
        this.control = new ControlDesk(state);
    }

    public Step step(RiskEvent event) {
        return event.dispatch(this);
    }

    public PartitionState state() {
        return state;
    }

    @Override
    public Step on(OrderSubmitted order) {
        return orders.decide(order, new Step(state));
    }

    @Override
    public Step on(OrderMalformed order) {
        return orders.refuse(order, new Step(state));
    }

    @Override
    public Step on(CancelRequested cancel) {
        return orders.grant(cancel, new Step(state));
    }

    @Override
    public Step on(FillReceived fill) {
        return fills.fold(fill, new Step(state));
    }

    @Override
    public Step on(OrderClosed closed) {
        return fills.close(closed, new Step(state));
    }

    @Override
    public Step on(MarketStateUpdated market) {
        Step step = new Step(state);
        step.change(new StateChange.MarketAdvanced(market));
        orders.expire(step);
        EquityMarking.markAll(state, market.eventTimeMillis(), step);
        if (market.bar() != null) {
            state.books().forEach(book -> step.tell(new Output.SnapshotTaken(book.snapshot(market.eventTimeMillis()))));
        }
        return step;
    }

    @Override
    public Step on(InstrumentListed listed) {
        Step step = new Step(state);
        step.change(new StateChange.InstrumentDefined(listed));
        step.change(new StateChange.ControlAdvanced(listed.version()));
        return step;
    }

    @Override
    public Step on(LimitsActivated activated) {
        Step step = new Step(state);
        step.change(new StateChange.LimitsReplaced(activated));
        step.change(new StateChange.ControlAdvanced(activated.version()));
        return step;
    }

    @Override
    public Step on(HaltMarker halt) {
        return control.halt(halt, new Step(state));
    }

    @Override
    public Step on(ResumeGranted resume) {
        return control.resume(resume, new Step(state));
    }
}
