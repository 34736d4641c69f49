package io.riskgate.processors.deadletter;

import io.riskgate.processors.routing.Outlet;
import io.riskgate.processors.routing.RoutedKey;
import io.riskgate.schemas.avro.DeadLetter;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.DeadLetterCodec;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.wire.DeadLetterReason;
import java.nio.charset.StandardCharsets;

/** Keeps inputs that could not be used, with the reason, in the partition they came from. */
public final class DeadLetters {
    private final DeadLetterCodec codec;
    private final Outlet outlet;

    public DeadLetters(DeadLetterCodec codec, Outlet outlet) {
        this.codec = codec;
        this.outlet = outlet;
    }

    /** Writes the dead letter of an input that could not be read and returns it, for the audit. */
    public DeadLetter send(InputAt at, Decoded.Unreadable<?> bad, byte[] payload) {
        return send(at, codec.letter(bad, at.causation(), payload));
    }

    /** Writes the dead letter of an input that could be read but not accepted and returns it, for the audit. */
    public DeadLetter send(InputAt at, DeadLetterReason reason, String detail, byte[] payload) {
        return send(at, codec.letter(reason, detail, at.causation(), payload));
    }

    private DeadLetter send(InputAt at, DeadLetter letter) {
        RoutedKey key = new RoutedKey(at.partition(), at.topic().getBytes(StandardCharsets.UTF_8));
        outlet.send(Topics.DEAD_LETTERS, key, codec.encode(letter));
        return letter;
    }
}
