package io.riskgate.processors.portfolio;

import io.riskgate.enforcement.event.OrderMalformed;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.codec.OrderIdentity;
import org.jspecify.annotations.Nullable;

/** Which codec reads which of the portfolio flow's topics. */
final class PortfolioInputs {
    private static final String UNREAD = "unknown";

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

    /** What can still be answered of an order that could not be used; null where not even its id could be read. */
    static @Nullable RiskEvent answerable(Decoded.Unreadable<? extends RiskEvent> unreadable) {
        OrderIdentity order = unreadable.order();
        return order == null
                ? null
                : new OrderMalformed(
                        order.orderId(),
                        new Origin(
                                orUnread(order.portfolioId()),
                                orUnread(order.strategyId()),
                                orUnread(order.correlationId())),
                        order.fingerprint(),
                        unreadable.reason().name(),
                        unreadable.detail(),
                        order.eventTimeMillis());
    }

    private static String orUnread(String name) {
        return name.isEmpty() ? UNREAD : name;
    }
}
