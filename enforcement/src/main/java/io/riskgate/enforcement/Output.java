package io.riskgate.enforcement;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.value.HaltScope;

/** Something that a fold or a decision tells the world. */
public sealed interface Output {
    void dispatch(Handler handler);

    /** One method a kind of output. */
    interface Handler {
        void on(DecisionMade output);

        void on(SnapshotTaken output);

        void on(TradingHalted output);

        void on(TradingResumed output);

        void on(InputRefused output);
    }

    /** An order's answer; {@code repeated} when the same order came again and gets the same answer again. */
    record DecisionMade(Decision decision, boolean repeated) implements Output {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** A portfolio after a fold. */
    record SnapshotTaken(RiskSnapshot snapshot) implements Output {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** A latch that has just been set in this partition. */
    record TradingHalted(KillLatch latch) implements Output {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** A latch that two people have just released in this partition. */
    record TradingResumed(
            HaltScope scope, String commandId, String requestedBy, String approvedBy, long eventTimeMillis)
            implements Output {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** A readable input that contradicts what is already known; it goes to the dead letters with the reason. */
    record InputRefused(String reason, String detail) implements Output {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }
}
