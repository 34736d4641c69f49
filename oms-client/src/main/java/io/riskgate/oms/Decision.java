package io.riskgate.oms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one order: the engine's, or a refusal by this client where there is none that counts.
 *
 * <p>An approval is a permission to be used once: call {@link #claim} immediately before the order is sent to the
 * venue, send it only where that says {@link Refusal#NONE}, and send at most {@link #approvedQuantity}.
 */
public final class Decision {
    private final String orderId;
    private final Refusal refusal;
    private final io.riskgate.schemas.avro.@Nullable Decision record;
    private final @Nullable Permit permit;

    private Decision(
            String orderId,
            Refusal refusal,
            io.riskgate.schemas.avro.@Nullable Decision record,
            @Nullable Permit permit) {
        this.orderId = orderId;
        this.refusal = refusal;
        this.record = record;
        this.permit = permit;
    }

    static Decision refused(String orderId, Refusal refusal, io.riskgate.schemas.avro.@Nullable Decision record) {
        return new Decision(orderId, refusal, record, null);
    }

    static Decision approved(io.riskgate.schemas.avro.Decision record, Permit permit) {
        return new Decision(record.getOrderId(), Refusal.NONE, record, permit);
    }

    public String orderId() {
        return orderId;
    }

    /** {@link Refusal#NONE} for an approval. */
    public Refusal refusal() {
        return refusal;
    }

    public boolean isApproved() {
        return permit != null;
    }

    /**
     * Units that may be sent, never more than were asked for: a throttle or a sensor may have approved a part. Zero for
     * a refusal, and for a cancel, which needs none.
     */
    public BigDecimal approvedQuantity() {
        return record == null || permit == null ? BigDecimal.ZERO : record.getApprovedQuantity();
    }

    static long validUntilMillis(io.riskgate.schemas.avro.Decision record) {
        return record.getValidUntil() == null ? 0 : record.getValidUntil().toEpochMilli();
    }

    long validUntilMillis() {
        return record == null ? 0 : validUntilMillis(record);
    }

    /** The engine's record, with every check; null where none has come in time. */
    public io.riskgate.schemas.avro.@Nullable Decision record() {
        return record;
    }

    /** Takes the permission, once; anything but {@link Refusal#NONE} means that the order must not be sent. */
    public Refusal claim() {
        return permit == null ? refusal : permit.claim();
    }
}
