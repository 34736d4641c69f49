package io.riskgate.app.service;

import io.riskgate.schemas.log.LogCode;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures again and again; a round that fails is said in the log, and the next one comes all the same. */
final class MeasureRounds {
    private static final Logger LOG = LoggerFactory.getLogger(MeasureRounds.class);

    private final long pauseMillis;

    /**
     * Rounds with a pause behind each.
     *
     * @param pauseMillis from the end of a round to the beginning of the next
     */
    MeasureRounds(long pauseMillis) {
        this.pauseMillis = pauseMillis;
    }

    /** What is done in a round. */
    interface Round {
        void measure() throws InterruptedException;
    }

    /** Measures in the caller's thread until it is over or somebody interrupts it. */
    void run(Round round, BooleanSupplier over) throws InterruptedException {
        while (!over.getAsBoolean()) {
            try {
                round.measure();
            } catch (InterruptException e) {
                throw e;
            } catch (RuntimeException e) {
                // Whatever it was, brokers or a registry out of reach: figures that stand still look like peace.
                LogCode.LAG_UNKNOWN.to(LOG).log("lag and state could not be measured: {}", e.getMessage());
            }
            Thread.sleep(pauseMillis);
        }
    }
}
