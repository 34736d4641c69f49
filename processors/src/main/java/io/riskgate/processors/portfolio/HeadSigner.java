package io.riskgate.processors.portfolio;

import io.riskgate.schemas.signing.AuditHeadCodec.ChainHead;
import io.riskgate.schemas.signing.AuditHeadCodec.SignedHead;
import org.jspecify.annotations.Nullable;

/** Signs how far an audit chain has come, as often as its owner sees fit; heads decide nothing and are not replayed. */
public interface HeadSigner {
    /** Signs nothing. */
    HeadSigner NONE = new HeadSigner() {
        @Override
        public boolean isDue(int partition, long unsignedCount) {
            return false;
        }

        @Override
        public @Nullable SignedHead sign(ChainHead head) {
            return null;
        }
    };

    /** Whether a head should be signed now, with so many records since the last one; asked often, so it is quick. */
    boolean isDue(int partition, long unsignedCount);

    /** The head with a signature, or null where there is no key. */
    @Nullable
    SignedHead sign(ChainHead head);
}
