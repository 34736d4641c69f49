package io.riskgate.bench.e2e;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.schemas.codec.DecisionCodec;
import io.riskgate.schemas.codec.Decoded.Readable;

/** Reads what both pipes answer with, so that the observer does the same work for each. */
final class Answers {
    private Answers() {}

    /** @throws IllegalStateException if the record is no decision */
    static Decision read(DecisionCodec decisions, byte[] key, byte[] value) {
        if (decisions.decode(key, value) instanceof Readable<Decision> readable) {
            return readable.value();
        }
        throw new IllegalStateException("a pipe must write decisions that can be read");
    }
}
