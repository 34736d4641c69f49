package io.riskgate.processors.control;

import io.riskgate.enforcement.control.ControlAnswer;
import io.riskgate.enforcement.control.ControlAnswer.Result;
import io.riskgate.enforcement.control.ControlDecider;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.GovernanceActivated;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.processors.deadletter.DeadLetters;
import io.riskgate.processors.deadletter.InputAt;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.processors.routing.Outlet;
import io.riskgate.processors.routing.RoutedKey;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.wire.DeadLetterReason;
import io.riskgate.state.book.StoredControl;
import io.riskgate.state.store.Stores;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Takes limits, instruments, commands, key rings and engines' leases to the control decider and writes its markers into
 * the partitions concerned.
 */
public final class ControlProcessor implements Processor<byte[], byte[], RoutedKey, byte[]> {
    private static final String NAME = "control";
    private static final RoutedKey EVERYWHERE = RoutedKey.everywhere(new byte[0]);

    private final EngineCodecs codecs;
    private ProcessorContext<RoutedKey, byte[]> context;
    private Outlet outlet;
    private DeadLetters deadLetters;
    private ControlDecider decider;

    public ControlProcessor(Supplier<EngineCodecs> codecs) {
        this.codecs = codecs.get();
    }

    @Override
    public void init(ProcessorContext<RoutedKey, byte[]> taskContext) {
        context = taskContext;
        outlet = new Outlet(NAME, context);
        deadLetters = DeadLetters.auditedElsewhere(codecs, outlet);
        decider = new ControlDecider(new StoredControl(context.getStateStore(Stores.CONTROL_ROWS)));
    }

    @Override
    public void process(Record<byte[], byte[]> input) {
        InputAt at = InputAt.of(context);
        outlet.follow(input.headers());
        switch (at.topic()) {
            case Topics.COMMANDS ->
                take(
                        codecs.commands().decode(input.key(), input.value()),
                        at,
                        input,
                        command -> answer(command, decider.decide(command, arrivedAtMillis())));
            case Topics.LIMITS ->
                take(
                        codecs.limits().decode(input.key(), input.value()),
                        at,
                        input,
                        limits -> announce(decider.decide(limits), at, input, DeadLetterReason.LIMIT));
            case Topics.KEY_RINGS ->
                take(
                        codecs.keyRings().decode(input.key(), input.value()),
                        at,
                        input,
                        asked -> announce(
                                decider.install(asked.ring(), asked.signatures(), asked.eventTimeMillis()),
                                at,
                                input,
                                DeadLetterReason.SIGNATURE));
            case Topics.GOVERNANCE ->
                take(
                        codecs.governances().decode(input.key(), input.value()),
                        at,
                        input,
                        governance -> announce(decider.govern(governance.policy(), governance.eventTimeMillis())));
            case Topics.INSTRUMENTS ->
                take(
                        codecs.instruments().decode(input.key(), input.value()),
                        at,
                        input,
                        listed -> announce(decider.list(listed.instrument(), listed.eventTimeMillis())));
            case Topics.ENGINE_LEASES ->
                take(
                        codecs.leases().decode(input.key(), input.value()),
                        at,
                        input,
                        lease -> announce(decider.decide(lease)));
            default -> throw new IllegalStateException("the control flow does not read " + at.topic());
        }
    }

    private <T> void take(Decoded<T> decoded, InputAt at, Record<byte[], byte[]> input, Consumer<T> use) {
        if (decoded instanceof Decoded.Readable<T> readable) {
            use.accept(readable.value());
        } else if (decoded instanceof Decoded.Unreadable<T> unreadable) {
            deadLetters.send(at, unreadable, input.value());
        }
    }

    /**
     * An accepted command is confirmed and audited by each partition that takes its marker; any other answer is given
     * here and handed to the partition that audits it.
     */
    private void answer(CommandReceived command, ControlAnswer answer) {
        announce(answer);
        if (answer.result() != Result.ACCEPTED) {
            int partition = DeadLetters.AUDITED_IN;
            KillSwitchEvent event = codecs.killSwitches().record(answer, command, partition);
            RoutedKey key = new RoutedKey(partition, command.commandId().getBytes(StandardCharsets.UTF_8));
            outlet.send(Topics.KILL_SWITCH_EVENTS, key, codecs.killSwitches().encode(event));
            RoutedKey source = new RoutedKey(partition, Topics.COMMANDS.getBytes(StandardCharsets.UTF_8));
            outlet.send(Topics.REFUSALS, source, codecs.refusals().encode(event));
        }
    }

    /** Limits and key rings that are refused go to the dead letters, because nobody waits for an answer. */
    private void announce(ControlAnswer answer, InputAt at, Record<byte[], byte[]> input, DeadLetterReason reason) {
        announce(answer);
        if (answer.result() == Result.REFUSED) {
            deadLetters.send(at, reason, answer.detail(), input.value());
        }
    }

    /** By the log: the latest time of any record so far, so that what was kept back for long has expired. */
    private long arrivedAtMillis() {
        return context.currentStreamTimeMs();
    }

    private void announce(ControlAnswer answer) {
        announce(answer.marker());
    }

    private void announce(@Nullable RiskEvent marker) {
        if (marker != null) {
            outlet.send(Topics.CONTROL, concerned(marker), codecs.controls().encode(marker));
        }
    }

    /** Limits and governance concern the one partition that the orders go to; everything else concerns all. */
    private static RoutedKey concerned(RiskEvent marker) {
        if (marker instanceof GovernanceActivated governance) {
            return RoutedKey.byKey(governance.policy().portfolioId().getBytes(StandardCharsets.UTF_8));
        }
        return marker instanceof LimitsActivated activated
                ? RoutedKey.byKey(activated.limits().portfolioId().getBytes(StandardCharsets.UTF_8))
                : EVERYWHERE;
    }
}
