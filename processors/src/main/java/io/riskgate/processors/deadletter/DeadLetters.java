package io.riskgate.processors.deadletter;

import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.processors.routing.Outlet;
import io.riskgate.processors.routing.RoutedKey;
import io.riskgate.schemas.avro.DeadLetter;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.DeadLetterCodec;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.codec.RefusalCodec;
import io.riskgate.schemas.wire.DeadLetterReason;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keeps inputs that could not be used, with the reason, in the partition they came from. */
public final class DeadLetters {
    /** The partition whose chain holds what the market and control flows refuse. */
    public static final int AUDITED_IN = 0;

    private final DeadLetterCodec codec;
    private final Outlet outlet;
    private final @Nullable RefusalCodec refusals;

    /** Letters of a flow that writes its own audit records. */
    public DeadLetters(DeadLetterCodec codec, Outlet outlet) {
        this(codec, outlet, null);
    }

    private DeadLetters(DeadLetterCodec codec, Outlet outlet, @Nullable RefusalCodec refusals) {
        this.codec = codec;
        this.outlet = outlet;
        this.refusals = refusals;
    }

    /** Letters of a flow without an audit chain; each is also handed to the portfolio flow, which records it. */
    public static DeadLetters auditedElsewhere(EngineCodecs codecs, Outlet outlet) {
        return new DeadLetters(codecs.deadLetters(), outlet, codecs.refusals());
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
        if (refusals != null) {
            outlet.send(Topics.REFUSALS, new RoutedKey(AUDITED_IN, key.bytes()), refusals.encode(letter));
        }
        return letter;
    }
}
