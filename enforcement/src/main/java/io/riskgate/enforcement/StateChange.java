package io.riskgate.enforcement;

import io.riskgate.enforcement.conduct.PortfolioConduct;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.GovernanceActivated;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.KeyRingReplaced;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.StressReported;
import io.riskgate.enforcement.governance.GovernanceBook;
import io.riskgate.enforcement.governance.RolloutRecord;
import io.riskgate.enforcement.governance.SensorRecord;
import io.riskgate.enforcement.governance.breach.Breach;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.kill.memory.SwitchMemory;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.OpenOrder;
import io.riskgate.enforcement.portfolio.Position;
import io.riskgate.enforcement.strategy.StrategyBook;
import io.riskgate.enforcement.strategy.StrategyLedger;
import io.riskgate.enforcement.strategy.StrategyPosition;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.SensorId;

/** A row that a fold has changed; whoever keeps the state writes it down, in the order given. */
public sealed interface StateChange {
    void dispatch(Handler handler);

    /** One method a kind of row, so that a new kind breaks every keeper that forgot it. */
    interface Handler {
        void on(PositionChanged change);

        void on(OrderOpened change);

        void on(OrderRemoved change);

        void on(OrderDecided change);

        void on(FillFolded change);

        void on(EquityMarked change);

        void on(MarketAdvanced change);

        void on(InstrumentDefined change);

        void on(LimitsReplaced change);

        void on(LatchSet change);

        void on(LatchCleared change);

        void on(ControlAdvanced change);

        void on(Governed change);

        void on(StrategyMoved change);

        void on(StressReplaced change);

        void on(SwitchRemembered change);

        void on(ConductChanged change);

        void on(KeyRingInstalled change);

        void on(KillAdvanced change);
    }

    /** A position after a fill. */
    record PositionChanged(String portfolioId, String instrumentId, Position position) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** An approved order that reserves exposure, new or with less remaining. */
    record OrderOpened(OpenOrder order) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** An order that reserves nothing any more. */
    record OrderRemoved(String portfolioId, String orderId) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** The answer that an order id has had, kept so that it gets no other. */
    record OrderDecided(Decision decision) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** An execution id that has been folded, with the fingerprint of its content. */
    record FillFolded(String executionId, String fingerprint, long eventTimeMillis) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** A portfolio's equity and peak. */
    record EquityMarked(String portfolioId, EquityMark mark) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** New prices, and one more day of returns if a bar closed. */
    record MarketAdvanced(MarketStateUpdated market) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** An instrument's definition. */
    record InstrumentDefined(InstrumentListed listed) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** A portfolio's limits. */
    record LimitsReplaced(LimitsActivated activated) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** A halt in force. */
    record LatchSet(KillLatch latch, long controlVersion) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** Whose keys count. */
    record KeyRingInstalled(KeyRingReplaced replaced) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** Version of the newest halt or resume: what a resume must have been decided against. */
    record KillAdvanced(long killSequence) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** What an automatic switch remembers. */
    record SwitchRemembered(SwitchMemory memory) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** A latch released. */
    record LatchCleared(HaltScope scope, KillLatch.Cause cause, long controlVersion) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** What the newest nightly run says of a portfolio. */
    record StressReplaced(StressReported reported) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** What a portfolio has been doing, after one more order or fill. */
    record ConductChanged(PortfolioConduct conduct) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** The newest control change that the partition has taken. */
    record ControlAdvanced(long controlVersion) implements StateChange {
        @Override
        public void dispatch(Handler handler) {
            handler.on(this);
        }
    }

    /** Something that is kept of sensors, their breaches and the rollout. */
    sealed interface Governed extends StateChange {
        void foldInto(GovernanceBook book);

        @Override
        default void dispatch(Handler handler) {
            handler.on(this);
        }

        /** What people have agreed about a portfolio. */
        record PolicyReplaced(GovernanceActivated activated) implements Governed {
            @Override
            public void foldInto(GovernanceBook book) {
                book.fold(activated);
            }
        }

        /** The record of one sensor of one portfolio. */
        record SensorRecorded(SensorRecord record) implements Governed {
            @Override
            public void foldInto(GovernanceBook book) {
                book.fold(record);
            }
        }

        /** How far a portfolio has been put to work. */
        record RolloutRecorded(RolloutRecord record) implements Governed {
            @Override
            public void foldInto(GovernanceBook book) {
                book.fold(record);
            }
        }

        /** A breach, new or with more to it. */
        record BreachKept(Breach breach) implements Governed {
            @Override
            public void foldInto(GovernanceBook book) {
                book.fold(breach);
            }
        }

        /** A breach too old to count for anything. */
        record BreachForgotten(String portfolioId, SensorId sensor, long sequence) implements Governed {
            @Override
            public void foldInto(GovernanceBook book) {
                book.foldForgotten(portfolioId, sensor, sequence);
            }
        }
    }

    /** Something that is kept of one strategy. */
    sealed interface StrategyMoved extends StateChange {
        void foldInto(StrategyBook book);

        @Override
        default void dispatch(Handler handler) {
            handler.on(this);
        }

        /** Its trades, and whether it may trade. */
        record LedgerKept(StrategyLedger ledger) implements StrategyMoved {
            @Override
            public void foldInto(StrategyBook book) {
                book.fold(ledger);
            }
        }

        /** What it holds. */
        record PositionKept(StrategyPosition position) implements StrategyMoved {
            @Override
            public void foldInto(StrategyBook book) {
                book.fold(position);
            }
        }
    }
}
