package io.riskgate.processors.portfolio;

import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded;

/** Which codec reads which of the portfolio flow's topics. */
final class PortfolioInputs {
    private final EngineCodecs codecs;

    PortfolioInputs(EngineCodecs codecs) {
        this.codecs = codecs;
    }

    Decoded<? extends RiskEvent> decode(String topic, byte[] key, byte[] value) {
        return switch (topic) {
            case Topics.ORDERS -> codecs.orders().decode(key, value);
            case Topics.FILLS -> codecs.fills().decode(key, value);
            case Topics.SIGNALS -> codecs.signals().decode(key, value);
            case Topics.REVIEWS -> codecs.reviews().decode(key, value);
            case Topics.MARKET_STATE -> codecs.marketStates().decode(key, value);
            case Topics.CONTROL -> codecs.controls().decode(key, value);
            case Topics.STRESS_RESULTS -> codecs.stressResults().decode(key, value);
            default -> throw new IllegalStateException("the portfolio flow does not read " + topic);
        };
    }
}
