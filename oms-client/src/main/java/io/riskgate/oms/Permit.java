package io.riskgate.oms;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/** One permission to send one order, while it lasts. Safe for use by several threads. */
final class Permit {
    /** What can take a permission away before it is used. */
    interface Revocation {
        Refusal refusal();
    }

    private final long validUntilMillis;
    private final LongSupplier clockMillis;
    private final Revocation revocation;
    private final AtomicBoolean used = new AtomicBoolean();

    Permit(long validUntilMillis, LongSupplier clockMillis, Revocation revocation) {
        this.validUntilMillis = validUntilMillis;
        this.clockMillis = clockMillis;
        this.revocation = revocation;
    }

    Refusal claim() {
        Refusal revoked = revocation.refusal();
        if (revoked != Refusal.NONE) {
            return revoked;
        }
        if (clockMillis.getAsLong() > validUntilMillis) {
            return Refusal.EXPIRED;
        }
        return used.compareAndSet(false, true) ? Refusal.NONE : Refusal.USED;
    }
}
