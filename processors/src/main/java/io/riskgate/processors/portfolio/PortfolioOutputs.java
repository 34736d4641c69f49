package io.riskgate.processors.portfolio;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.processors.deadletter.DeadLetters;
import io.riskgate.processors.deadletter.InputAt;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.processors.routing.Outlet;
import io.riskgate.processors.routing.RoutedKey;
import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.avro.DeadLetter;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.Refusal;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.wire.DeadLetterReason;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Encodes what the core says, sends it to its topic, and puts beside it the audit record of the same transaction. */
final class PortfolioOutputs implements Output.Handler {
    private final EngineCodecs codecs;
    private final Outlet outlet;
    private final AuditTrail audit;
    private final PortfolioSettings settings;
    private final DeadLetters deadLetters;
    private final int partition;
    private InputAt at = new InputAt("", 0, 0);
    private byte[] payload = new byte[0];
    private long startNanos;

    PortfolioOutputs(EngineCodecs codecs, Outlet outlet, AuditTrail audit, PortfolioSettings settings, int partition) {
        this.codecs = codecs;
        this.outlet = outlet;
        this.audit = audit;
        this.settings = settings;
        this.deadLetters = new DeadLetters(codecs.deadLetters(), outlet);
        this.partition = partition;
    }

    /** Notes which input the outputs to come are caused by. */
    void begin(InputAt inputAt, byte[] inputPayload, long inputStartNanos) {
        at = inputAt;
        payload = inputPayload;
        startNanos = inputStartNanos;
    }

    /** Lets the outputs to come go on with the trace of their input. */
    void follow(Headers input) {
        outlet.follow(input);
    }

    @Override
    public void on(Output.DecisionMade output) {
        var decision = output.decision();
        var record = codecs.decisions().record(decision, at.causation(), settings.build());
        outlet.send(
                Topics.DECISIONS,
                key(decision.origin().portfolioId()),
                codecs.decisions().encode(record),
                new RecordHeader(
                        io.riskgate.schemas.catalogue.Headers.EPOCH,
                        settings.epoch().getBytes(StandardCharsets.UTF_8)));
        if (!output.repeated()) {
            audit.append(codecs.audits().decision(record, partition, settings.build()));
        }
        settings.observer().decided(decision, System.nanoTime() - startNanos);
    }

    @Override
    public void on(Output.SnapshotTaken output) {
        var snapshot = output.snapshot();
        outlet.send(
                Topics.RISK_SNAPSHOTS,
                key(snapshot.portfolioId()),
                codecs.snapshots().encode(snapshot));
        outlet.send(
                Topics.FIRM_SNAPSHOTS,
                RoutedKey.byKey(snapshot.portfolioId().getBytes(StandardCharsets.UTF_8)),
                codecs.firmRisks().encode(snapshot));
        settings.observer().snapshotTaken(snapshot);
    }

    @Override
    public void on(Output.TradingHalted output) {
        for (KillSwitchEvent event : codecs.killSwitches().records(output, partition)) {
            killSwitch(event, output.latch().scope());
        }
        settings.observer().halted(output.latch());
    }

    @Override
    public void on(Output.TradingCurbed output) {
        killSwitch(
                codecs.killSwitches().record(output, partition), output.latch().scope());
        settings.observer().curbed(output.latch());
    }

    @Override
    public void on(Output.TradingEased output) {
        killSwitch(
                codecs.killSwitches().record(output, partition), output.latch().scope());
    }

    @Override
    public void on(Output.TradingResumed output) {
        killSwitch(codecs.killSwitches().record(output, partition), output.scope());
    }

    @Override
    public void on(Output.ResumeRefused output) {
        killSwitch(
                codecs.killSwitches().record(output, partition), output.resume().scope());
    }

    private void killSwitch(KillSwitchEvent event, HaltScope scope) {
        event.setCausation(at.causation().toAvro());
        outlet.send(
                Topics.KILL_SWITCH_EVENTS,
                key(scope.toString()),
                codecs.killSwitches().encode(event));
        audit.append(codecs.audits().killSwitch(event, partition, settings.build()));
    }

    @Override
    public void on(Output.InputRefused output) {
        DeadLetterReason reason = DeadLetterReason.valueOf(output.reason());
        audited(deadLetters.send(at, reason, output.detail(), payload), reason);
    }

    @Override
    public void on(Output.BreachMoved output) {
        var record = codecs.standings().record(output.breach(), at.causation());
        outlet.send(
                Topics.BREACHES,
                key(record.getPortfolioId()),
                codecs.standings().encode(record));
        audit.append(codecs.audits().breach(record, partition, settings.build()));
    }

    /** Numbers that moved while nothing else did are published and not recorded. */
    @Override
    public void on(Output.StandingMoved output) {
        var record = codecs.standings().record(output.change(), at.causation());
        outlet.send(
                Topics.STANDINGS,
                key(record.getPortfolioId()),
                codecs.standings().encode(record));
        if (output.change().isMove()) {
            audit.append(codecs.audits().standing(record, partition, settings.build()));
        }
    }

    @Override
    public void on(Output.HealthTaken output) {
        outlet.send(
                Topics.STRATEGY_HEALTH,
                key(output.ledger().portfolioId()),
                codecs.standings().encode(output));
    }

    /** Keeps an input that could not be read; nothing of it reached the core. */
    void unreadable(Decoded.Unreadable<?> bad) {
        audited(deadLetters.send(at, bad, payload), bad.reason());
    }

    /** Takes into the chain what another flow has answered already; nothing of it reaches the core. */
    void refusedElsewhere(Decoded<Refusal> decoded) {
        if (decoded instanceof Decoded.Unreadable<Refusal> bad) {
            unreadable(bad);
            return;
        }
        Refusal refusal = ((Decoded.Readable<Refusal>) decoded).value();
        DeadLetter letter = refusal.getDeadLetter();
        if (letter != null) {
            audit.append(codecs.audits().deadLetter(letter, partition, settings.build()));
            settings.observer().deadLettered(letter.getSource().getTopic(), letter.getReason());
        }
        KillSwitchEvent answer = refusal.getAnswer();
        if (answer != null) {
            audit.append(codecs.audits().killSwitch(answer, partition, settings.build()));
        }
    }

    private void audited(DeadLetter letter, DeadLetterReason reason) {
        audit.append(codecs.audits().deadLetter(letter, partition, settings.build()));
        settings.observer().deadLettered(at.topic(), reason.name());
    }

    /**
     * Audits a control change ahead of what it brings about; other inputs are covered by the runs of the next record.
     */
    void controlTaken(RiskEvent event) {
        if (at.topic().equals(Topics.CONTROL)) {
            AuditBody body = codecs.audits().control(event, partition, settings.build());
            audit.append(body);
        }
    }

    private RoutedKey key(String name) {
        return new RoutedKey(partition, name.getBytes(StandardCharsets.UTF_8));
    }
}
