package io.riskgate.testkit.scenario;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happens. Its time {@code at} counts from the last close of the history; left out, it is as many
 * seconds as steps went before.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Order.class, name = "order"),
    @JsonSubTypes.Type(value = Step.Cancel.class, name = "cancel"),
    @JsonSubTypes.Type(value = Step.Fill.class, name = "fill"),
    @JsonSubTypes.Type(value = Step.Closed.class, name = "closed"),
    @JsonSubTypes.Type(value = Step.Command.class, name = "command"),
    @JsonSubTypes.Type(value = Step.Price.class, name = "price"),
    @JsonSubTypes.Type(value = Step.NewLimits.class, name = "limits"),
    @JsonSubTypes.Type(value = Step.Signal.class, name = "signal"),
    @JsonSubTypes.Type(value = Step.Review.class, name = "review"),
    @JsonSubTypes.Type(value = Step.Governance.class, name = "governance"),
    @JsonSubTypes.Type(value = Step.Stress.class, name = "stress"),
    @JsonSubTypes.Type(value = Step.Bytes.class, name = "bytes")
})
public sealed interface Step {
    /** When it happens; null for one second after the step before. */
    @Nullable
    String at();

    /**
     * A wish to trade; exactly one of {@code buy} and {@code sell}.
     *
     * @param limit worst acceptable price; null for a market order
     * @param expires when it stops working, counted as {@code at} is
     * @param key record key; null for the portfolio, as it should be
     * @param times so many orders, one after the other within the second, with -1, -2 and so on behind the id
     */
    record Order(
            String id,
            String portfolio,
            @Nullable String strategy,
            @Nullable BigDecimal buy,
            @Nullable BigDecimal sell,
            String of,
            @Nullable BigDecimal limit,
            @Nullable String at,
            @Nullable String expires,
            @Nullable String key,
            @Nullable Integer times)
            implements Step {
        Order numbered(int number) {
            return new Order(id + "-" + number, portfolio, strategy, buy, sell, of, limit, at, expires, key, null);
        }
    }

    /** A wish to stop an order. */
    record Cancel(
            String id,
            String portfolio,
            String original,
            @Nullable String at) implements Step {}

    /** A trade at the venue; exactly one of {@code buy} and {@code sell}; {@code times} as for an order. */
    record Fill(
            String id,
            String order,
            String portfolio,
            @Nullable String strategy,
            @Nullable BigDecimal buy,
            @Nullable BigDecimal sell,
            String of,
            BigDecimal price,
            @Nullable String at,
            @Nullable String key,
            @Nullable Integer times)
            implements Step {
        Fill numbered(int number) {
            return new Fill(id + "-" + number, order, portfolio, strategy, buy, sell, of, price, at, key, null);
        }
    }

    /** The venue's word that an order trades no more; {@code as} is CANCELED, EXPIRED or VENUE_REJECTED. */
    record Closed(
            String id,
            String order,
            String portfolio,
            String as,
            @Nullable String at) implements Step {}

    /** A person's wish to HALT or RESUME; {@code severity} of a halt is HALT where left out. */
    record Command(
            String id,
            String kind,
            String scope,
            @Nullable String severity,
            String by,
            @Nullable String at) implements Step {}

    /**
     * One price; {@code closes} where it is the last of its day.
     *
     * @param spread ask less bid, around the price; null for a price without both
     */
    record Price(
            String of,
            BigDecimal is,
            @Nullable BigDecimal spread,
            boolean closes,
            @Nullable String at) implements Step {}

    /** New limits of a portfolio. */
    record NewLimits(
            String portfolio, LimitChange to, @Nullable String at) implements Step {}

    /**
     * A strategy's wish for a position.
     *
     * @param side BUY or SELL
     * @param strength conviction; 1 where left out
     * @param stop price at which it gives up; null sizes by volatility
     */
    record Signal(
            String id,
            String portfolio,
            @Nullable String strategy,
            String side,
            String of,
            @Nullable Double strength,
            @Nullable BigDecimal stop,
            @Nullable String at)
            implements Step {}

    /** A person's verdict on a breach; {@code as} is TRUE_POSITIVE or FALSE_POSITIVE. */
    record Review(
            String id,
            String portfolio,
            String breach,
            String sensor,
            String as,
            String by,
            @Nullable Double confidence,
            @Nullable String at)
            implements Step {}

    /**
     * What two people agree about sensors and strategies, ann and bob where nobody is named.
     *
     * @param consented sensors that may act although they have never spoken
     * @param owners strategy to its owner
     * @param readmitted stopped strategies that may trade again
     * @param rolledOut whether the portfolio goes through the stages of the standard rollout
     */
    record Governance(
            String portfolio,
            @Nullable List<String> consented,
            @Nullable Map<String, String> owners,
            @Nullable List<String> readmitted,
            boolean rolledOut,
            @Nullable String approvedBy,
            @Nullable String at)
            implements Step {}

    /**
     * What a stress run found for a portfolio.
     *
     * @param worstLoss largest loss of any scenario, US dollars
     * @param shocks what one further scenario does to each instrument that the run knows
     * @param asOf the market that the run has seen, counted as {@code at} is; {@code at} where left out
     */
    record Stress(
            String run,
            String portfolio,
            BigDecimal worstLoss,
            Map<String, BigDecimal> shocks,
            @Nullable String asOf,
            @Nullable String at)
            implements Step {}

    /**
     * Anything at all.
     *
     * @param hex the value; null for a tombstone
     */
    record Bytes(
            String topic,
            String key,
            @Nullable String hex,
            @Nullable String at) implements Step {}
}
