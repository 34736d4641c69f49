package io.riskgate.enforcement;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.governance.StandingChange;
import io.riskgate.enforcement.governance.breach.Breach;
import io.riskgate.enforcement.kill.Closing;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.strategy.ParameterAdvice;
import io.riskgate.enforcement.strategy.StrategyHealth;
import io.riskgate.enforcement.strategy.StrategyLedger;
import io.riskgate.enforcement.value.HaltScope;
import java.util.List;

/** Something that a fold or a decision tells the world. */
public sealed interface Output {
    void dispatch(Handler handler);

    /** One method a kind of output. */
    interface Handler {
        void on(DecisionMade output);

        void on(SnapshotTaken output);

        void on(TradingHalted output);

        void on(TradingCurbed output);

        void on(TradingEased output);

        void on(TradingResumed output);

        void on(ResumeRefused output);

        void on(InputRefused output);

        void on(BreachMoved output);

        void on(StandingMoved output);

        void on(HealthTaken output);
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

    /**
     * A halt that has just come into force in this partition.
     *
     * @param stoppedOrderIds approved orders in scope that may still be working; theirs is the cancel
     * @param closings what would close the positions in scope; empty unless the latch says LIQUIDATE
     */
    record TradingHalted(KillLatch latch, List<String> stoppedOrderIds, List<Closing> closings) implements Output {
        public TradingHalted {
            stoppedOrderIds = List.copyOf(stoppedOrderIds);
            closings = List.copyOf(closings);
        }

        /** A halt that found nothing working. */
        public TradingHalted(KillLatch latch) {
            this(latch, List.of(), List.of());
        }

        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** A switch that acts in this partition from here on and is no halt. */
    record TradingCurbed(KillLatch latch) implements Output {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** A switch that has found its breach passed and acts no more. */
    record TradingEased(KillLatch latch, long eventTimeMillis) implements Output {
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

    /** A resume that the control flow has granted and this partition has not; its latches stay. */
    record ResumeRefused(ResumeGranted resume, String detail) implements Output {
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

    /** A breach that has just opened, ended or been reviewed. */
    record BreachMoved(Breach breach) implements Output {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** Where a sensor, a rollout or a strategy stands now. */
    record StandingMoved(StandingChange change) implements Output {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /**
     * How well a strategy has done.
     *
     * @param allocationRatio recommended share of the portfolio's capital, 0 to 1
     * @param rank from 1 among the strategies of the portfolio
     * @param advice what the people behind it should try
     */
    record HealthTaken(
            StrategyLedger ledger,
            StrategyHealth health,
            double allocationRatio,
            int rank,
            List<ParameterAdvice> advice,
            long eventTimeMillis)
            implements Output {
        public HealthTaken {
            advice = List.copyOf(advice);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }
}
