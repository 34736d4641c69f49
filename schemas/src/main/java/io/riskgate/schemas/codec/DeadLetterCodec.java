package io.riskgate.schemas.codec;

import io.riskgate.schemas.avro.DeadLetter;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.Causation;
import io.riskgate.schemas.wire.DeadLetterReason;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Inputs that could not be used. */
public final class DeadLetterCodec {
    /** A longer payload is cut; the hash covers the whole. Small, because the audit keeps a copy for years. */
    public static final int PAYLOAD_BYTES_MAX = 16 * 1024;

    private static final byte[] NO_PAYLOAD = {};

    private final WireFormat wire;

    public DeadLetterCodec(WireFormat wire) {
        this.wire = wire;
    }

    /**
     * The record of a dead letter, for the topic and for the audit.
     *
     * @param source where the input stands in the log
     * @param payload the input's value; null for a tombstone
     */
    public DeadLetter letter(DeadLetterReason reason, String detail, Causation source, byte @Nullable [] payload) {
        byte[] bytes = payload == null ? NO_PAYLOAD : payload;
        int kept = Math.min(bytes.length, PAYLOAD_BYTES_MAX);
        return new DeadLetter(
                reason.name(),
                detail,
                source.toAvro(),
                null,
                ByteBuffer.wrap(bytes, 0, kept).slice(),
                PayloadHash.sha256(bytes),
                payload == null ? -1L : bytes.length,
                kept < bytes.length);
    }

    /** The same for an order whose id could be read, so that the letter is found with the order's rejection. */
    public DeadLetter letter(Decoded.Unreadable<?> bad, Causation source, byte @Nullable [] payload) {
        DeadLetter letter = letter(bad.reason(), bad.detail(), source, payload);
        OrderIdentity order = bad.order();
        letter.setOrderId(order == null ? null : order.orderId());
        return letter;
    }

    public byte[] encode(DeadLetter letter) {
        return wire.encode(Topics.DEAD_LETTERS, letter);
    }

    public DeadLetter decodeRecord(byte @Nullable [] value) throws UnreadableRecord {
        return wire.decode(value, DeadLetter.class);
    }
}
