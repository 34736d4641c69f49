package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.enforcement.value.signing.KeySignature;
import java.util.List;

/**
 * Whose keys count from here on.
 *
 * @param signatures of two people of the ring before, or of the ring itself where it is the first
 */
public record KeyRingReplaced(long version, KeyRing ring, List<KeySignature> signatures, long eventTimeMillis)
        implements RiskEvent {
    public KeyRingReplaced {
        signatures = List.copyOf(signatures);
    }

    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
