package io.riskgate.app.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.app.client.RecordJson;
import io.riskgate.app.explain.DecisionText;
import io.riskgate.app.http.WhatIfDesk;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import io.riskgate.processors.portfolio.PortfolioQuestions;
import io.riskgate.schemas.catalogue.TopicCatalogue;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.Causation;
import io.riskgate.schemas.mapping.DecisionMapping;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.jspecify.annotations.Nullable;

/** Takes questions to the task of this engine that owns the portfolio. */
final class LiveQuestions implements WhatIfDesk {
    private static final long WAIT_SECONDS = 5;

    private final AtomicReference<@Nullable PortfolioQuestions> engine = new AtomicReference<>();
    private final Clock clock;
    private final int partitions =
            TopicCatalogue.load().topic(Topics.ORDERS).storage().partitionCount();

    LiveQuestions(Clock clock) {
        this.clock = clock;
    }

    /** The engine to ask from now on. */
    void watch(Engine started) {
        engine.set(started.questions());
    }

    @Override
    public ObjectNode ask(Wish wish) throws InterruptedException {
        long nowMillis = clock.millis();
        LongFunction<OrderSubmitted> order = order(wish, nowMillis);
        PortfolioQuestions questions = engine.get();
        if (questions == null) {
            throw new IllegalStateException("the engine has not started yet; ask again in a few seconds");
        }
        int partition =
                BuiltInPartitioner.partitionForKey(wish.portfolio().getBytes(StandardCharsets.UTF_8), partitions);
        try {
            var answer = questions.ask(partition, order).get(WAIT_SECONDS, TimeUnit.SECONDS);
            return told(answer, new Causation("what-if", partition, 0), nowMillis);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw new IllegalStateException(cause == null ? "no answer" : cause.getMessage(), failed);
        } catch (TimeoutException late) {
            throw new IllegalStateException(
                    "no answer within " + WAIT_SECONDS + " s; '/readyz' tells whether the engine takes orders", late);
        }
    }

    private static LongFunction<OrderSubmitted> order(Wish wish, long nowMillis) {
        String orderId = "what-if-" + UUID.randomUUID();
        String limit = wish.limitPrice();
        var origin = new Origin(wish.portfolio(), wish.strategy(), orderId);
        var terms = new OrderTerms(
                wish.instrument(),
                Side.valueOf(wish.side().toUpperCase(Locale.ROOT)),
                Quantity.parse(wish.quantity()),
                limit == null ? null : Price.parse(limit));
        return marketMillis -> new OrderSubmitted(
                orderId, origin, terms, wish.atMarketTime() && marketMillis > 0 ? marketMillis : nowMillis, 0);
    }

    private static ObjectNode told(PortfolioQuestions.WouldBe answer, Causation asked, long nowMillis) {
        var decision = DecisionMapping.toAvro(answer.decision(), asked, BuildVersion.current());
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("asOf", Instant.ofEpochMilli(answer.asOfMillis()).toString());
        told.put("ageMillis", Math.max(0, nowMillis - answer.asOfMillis()));
        told.put("priceAgeMillis", answer.decision().versions().priceAgeMillis());
        told.put("recorded", false);
        told.set("decision", RecordJson.of(decision));
        var text = told.putArray("text");
        DecisionText.of(decision).forEach(text::add);
        return told;
    }
}
