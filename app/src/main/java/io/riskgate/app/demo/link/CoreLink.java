package io.riskgate.app.demo.link;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.PartitionMemory;
import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.StateChange;
import io.riskgate.enforcement.Step;
import io.riskgate.enforcement.control.ControlAnswer;
import io.riskgate.enforcement.control.ControlDecider;
import io.riskgate.enforcement.control.ControlMemory;
import io.riskgate.enforcement.control.PendingResume;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.KeyRingReplaced;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.event.ReviewReceived;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.market.BarSettings;
import io.riskgate.enforcement.market.Universe;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.signing.KeyRing;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own core called directly, so that years pass in seconds where no topic is needed. Owned by one thread.
 */
public final class CoreLink implements EngineLink, PartitionMemory, ControlMemory {
    private final Universe universe;
    private final ControlDecider control = new ControlDecider(this);
    private final PartitionCore core;
    private final RunRecords records;
    private final Queue<Consumer<EngineOutput>> unread = new ArrayDeque<>();
    private final Map<String, Decision> decided = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private final Map<HaltScope, PendingResume> pending = new HashMap<>();
    private final Map<String, LimitsSubmitted> proposed = new HashMap<>();
    private final Map<String, LimitsActivated> active = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private long version;
    private long killSequence;

    /**
     * Nothing sent yet.
     *
     * @param windowDays days of returns behind every risk figure
     * @param records hears everything sent and said
     */
    public CoreLink(BarSettings bars, int windowDays, RunRecords records) {
        this.universe = new Universe(bars);
        this.core = new PartitionCore(new PartitionState(windowDays), this);
        this.records = records;
    }

    @Override
    public void list(InstrumentDefinition instrument) {
        take(control.list(instrument, 1).marker());
    }

    @Override
    public void setLimits(LimitSet limits) {
        LimitsSubmitted.bothWords(limits, 1)
                .forEach(word -> take(control.decide(word).marker()));
    }

    @Override
    public void observe(PriceObserved price) {
        universe.fold(price).updates().forEach(this::take);
    }

    @Override
    public void send(RiskEvent event) {
        if (event instanceof FillReceived || event instanceof OrderClosed) {
            records.fill(event);
        } else if (!(event instanceof ReviewReceived)) {
            records.order(event);
        }
        take(event);
    }

    @Override
    public void command(CommandReceived command) {
        ControlAnswer answer = control.decide(command);
        take(answer.marker());
    }

    private void take(@Nullable RiskEvent event) {
        if (event == null) {
            return;
        }
        Step step = core.step(event);
        for (StateChange change : step.changes()) {
            if (change instanceof StateChange.OrderDecided order) {
                decided.put(order.decision().orderId(), order.decision());
            } else if (change instanceof StateChange.FillFolded fill) {
                folded.put(fill.executionId(), fill.fingerprint());
            }
        }
        step.outputs().forEach(output -> output.dispatch(new Telling()));
    }

    /** Puts what the core says where the next poll finds it. */
    private final class Telling implements Output.Handler {
        @Override
        public void on(Output.DecisionMade output) {
            records.on(output.decision());
            unread.add(reader -> reader.on(output.decision()));
        }

        @Override
        public void on(Output.SnapshotTaken output) {
            records.on(output.snapshot());
            unread.add(reader -> reader.on(output.snapshot()));
        }

        @Override
        public void on(Output.TradingHalted output) {
            var latch = output.latch();
            tell(new KillSwitchNotice(
                    KillSwitchNotice.Result.HALTED,
                    latch.scope(),
                    latch.cause().name(),
                    latch.commandId(),
                    List.of(latch.setBy()),
                    latch.reason(),
                    0,
                    latch.setAtMillis()));
        }

        @Override
        public void on(Output.TradingCurbed output) {
            // The desk learns of it from the decisions.
        }

        @Override
        public void on(Output.TradingEased output) {
            // The desk learns of it from the decisions.
        }

        @Override
        public void on(Output.TradingResumed output) {
            tell(new KillSwitchNotice(
                    KillSwitchNotice.Result.RESUMED,
                    output.scope(),
                    "",
                    output.commandId(),
                    List.of(output.requestedBy(), output.approvedBy()),
                    "",
                    0,
                    output.eventTimeMillis()));
        }

        @Override
        public void on(Output.BreachMoved output) {
            // Nobody in the demonstration waits for it.
        }

        @Override
        public void on(Output.StandingMoved output) {
            // Nobody in the demonstration waits for it.
        }

        @Override
        public void on(Output.HealthTaken output) {
            // Nobody in the demonstration waits for it.
        }

        @Override
        public void on(Output.ResumeRefused output) {
            throw new IllegalStateException("the core refused a resume: " + output);
        }

        @Override
        public void on(Output.InputRefused output) {
            throw new IllegalStateException("the core refused an input: " + output);
        }

        private void tell(KillSwitchNotice notice) {
            records.on(notice);
            unread.add(reader -> reader.on(notice));
        }
    }

    @Override
    public void flush() {}

    @Override
    public boolean hasTakenAll() {
        return true;
    }

    @Override
    public void poll(Duration longest, EngineOutput output) {
        while (!unread.isEmpty()) {
            unread.remove().accept(output);
        }
    }

    @Override
    public void close() {}

    @Override
    public @Nullable Decision decisionOf(String orderId) {
        return decided.get(orderId);
    }

    @Override
    public @Nullable String fingerprintOf(String executionId) {
        return folded.get(executionId);
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public void setVersion(long newVersion) {
        version = newVersion;
    }

    @Override
    public long killSequence() {
        return killSequence;
    }

    @Override
    public void setKillSequence(long newSequence) {
        killSequence = newSequence;
    }

    @Override
    public KeyRing keyRing() {
        return KeyRing.NONE;
    }

    @Override
    public void setKeyRing(KeyRingReplaced replaced) {
        throw new IllegalArgumentException("the demonstration installs no key ring, got " + replaced);
    }

    @Override
    public void setLimits(LimitsActivated activated) {
        active.put(activated.limits().portfolioId(), activated);
    }

    @Override
    public @Nullable LimitsActivated activeLimits(String portfolioId) {
        return active.get(portfolioId);
    }

    @Override
    public @Nullable PendingResume pendingResume(HaltScope scope) {
        return pending.get(scope);
    }

    @Override
    public void setPendingResume(PendingResume resume) {
        pending.put(resume.scope(), resume);
    }

    @Override
    public void clearPendingResume(HaltScope scope) {
        pending.remove(scope);
    }

    @Override
    public @Nullable LimitsSubmitted proposedLimits(String portfolioId) {
        return proposed.get(portfolioId);
    }

    @Override
    public void setProposedLimits(LimitsSubmitted proposal) {
        proposed.put(proposal.limits().portfolioId(), proposal);
    }

    @Override
    public void clearProposedLimits(String portfolioId) {
        proposed.remove(portfolioId);
    }

    @Override
    public boolean isUsed(String commandId) {
        return used.contains(commandId);
    }

    @Override
    public void markUsed(String commandId, long eventTimeMillis) {
        used.add(commandId);
    }
}
