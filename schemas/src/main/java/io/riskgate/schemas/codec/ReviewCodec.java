package io.riskgate.schemas.codec;

import io.riskgate.enforcement.event.ReviewReceived;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.schemas.avro.BreachReview;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded.Unreadable;
import io.riskgate.schemas.mapping.RefusedField;
import io.riskgate.schemas.mapping.ReviewMapping;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import org.jspecify.annotations.Nullable;

/** People's verdicts on breaches. */
public final class ReviewCodec {
    private final WireFormat wire;
    private final RecordReading<BreachReview, RiskEvent> reading;

    public ReviewCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(wire, BreachReview.class, ReviewMapping::toCore);
    }

    /** Gives a {@link ReviewReceived}; the key must be the portfolio. */
    public Decoded<RiskEvent> decode(byte @Nullable [] key, byte @Nullable [] value) {
        try {
            BreachReview record = wire.decode(value, BreachReview.class);
            Decoded<RiskEvent> decoded = reading.mapped(record);
            if (decoded instanceof Decoded.Readable<RiskEvent>) {
                PortfolioKey.require(key, record.getPortfolioId());
            }
            return decoded;
        } catch (UnreadableRecord e) {
            return Unreadable.of(e);
        } catch (RefusedField e) {
            return Unreadable.of(e);
        }
    }

    public byte[] encode(ReviewReceived review) {
        return wire.encode(Topics.REVIEWS, ReviewMapping.toAvro(review));
    }
}
