package io.riskgate.bench.e2e;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.InputVersions;
import io.riskgate.enforcement.decision.Outcome;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded.Readable;
import io.riskgate.schemas.mapping.Causation;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Answers every order with its own quantity, and writes the audit record of that; looks at nothing. */
final class HandOn extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    static final String DECISIONS_OUT = "decisions-out";
    static final String AUDIT_OUT = "audit-out";

    private static final InputVersions NO_VERSIONS = new InputVersions(0, 0, 0, 0, 0);
    private static final String FINGERPRINT = "0".repeat(32);
    private static final String BUILD = "pass-through";
    private static final byte[] NO_HASH = new byte[32];

    private final EngineCodecs codecs;

    HandOn(EngineCodecs codecs) {
        this.codecs = codecs;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (!(codecs.orders().decode(record.key(), record.value()) instanceof Readable<?> readable)
                || !(readable.value() instanceof OrderSubmitted order)) {
            throw new IllegalStateException("the generator must send orders that can be read");
        }
        int partition = context().taskId().partition();
        var at = context().recordMetadata().orElseThrow();
        var causation = new Causation(Topics.ORDERS, partition, at.offset());
        var decision = codecs.decisions().record(approvalOf(order), causation, BUILD);
        context().forward(record.withValue(codecs.decisions().encode(decision)), DECISIONS_OUT);
        AuditBody body = codecs.audits().decision(decision, partition, BUILD);
        body.setSequence(at.offset());
        context().forward(record.withValue(codecs.audits().encode(NO_HASH, NO_HASH, body)), AUDIT_OUT);
    }

    private static Decision approvalOf(OrderSubmitted order) {
        return new Decision(
                order.orderId(),
                FINGERPRINT,
                order.origin(),
                order.terms(),
                Outcome.APPROVED,
                order.terms().quantity(),
                List.of(),
                NO_VERSIONS,
                order.eventTimeMillis(),
                order.expiresAtMillis());
    }
}
