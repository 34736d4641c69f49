package io.riskgate.app.demo.link;

import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.limit.LimitSet;
import java.time.Duration;

/**
 * Publishes what the engine reads and hands over what it has committed, in the order of each topic. Owned by one
 * thread.
 */
public interface EngineLink extends AutoCloseable {
    void list(InstrumentDefinition instrument);

    void setLimits(LimitSet limits);

    void observe(PriceObserved price);

    /** Publishes an order, a cancel, a fill, a closed order or a review. */
    void send(RiskEvent event);

    void command(CommandReceived command);

    /** Returns when everything published so far is in the log. */
    void flush();

    /**
     * Whether the engine has taken every price, limit, instrument and review, and every portfolio partition what
     * follows from them.
     */
    boolean hasTakenAll();

    /** Waits at most so long for something new, and hands it over. */
    void poll(Duration longest, EngineOutput output);

    @Override
    void close();
}
