package io.riskgate.enforcement.event;

/** Anything that can change what a portfolio's next decision is. */
public sealed interface RiskEvent
        permits OrderSubmitted,
                OrderMalformed,
                CancelRequested,
                FillReceived,
                OrderClosed,
                MarketStateUpdated,
                InstrumentListed,
                LimitsActivated,
                HaltMarker,
                ResumeGranted,
                ReviewReceived,
                SignalReceived,
                GovernanceActivated,
                StressReported,
                KeyRingReplaced {

    /** Milliseconds since 1970 by the clock of whoever caused the event. */
    long eventTimeMillis();

    <R> R dispatch(Handler<R> handler);

    /** One method an event, so that a new event breaks every place that forgot it. */
    interface Handler<R> {
        R on(OrderSubmitted order);

        R on(OrderMalformed order);

        R on(CancelRequested cancel);

        R on(FillReceived fill);

        R on(OrderClosed closed);

        R on(MarketStateUpdated market);

        R on(InstrumentListed listed);

        R on(LimitsActivated activated);

        R on(HaltMarker halt);

        R on(ResumeGranted resume);

        R on(ReviewReceived review);

        R on(SignalReceived signal);

        R on(GovernanceActivated activated);

        R on(StressReported reported);

        R on(KeyRingReplaced replaced);
    }
}
