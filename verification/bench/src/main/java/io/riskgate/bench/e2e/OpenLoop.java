package io.riskgate.bench.e2e;

import io.riskgate.app.client.TopicWriter;
import io.riskgate.schemas.codec.OrderCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sends orders by the clock, whether or not answers come: a slow pipe gets no rest, and its queue is in its
 * latency.
 */
final class OpenLoop {
    private static final long LEAD_NANOS = 50_000_000L;

    private final TopicWriter writer;
    private final OrderCodec orders;
    private final double ratePerSecond;

    OpenLoop(TopicWriter writer, OrderCodec orders, double ratePerSecond) {
        this.writer = writer;
        this.orders = orders;
        this.ratePerSecond = ratePerSecond;
    }

    /**
     * Sends a round.
     *
     * @throws ExecutionException if the broker did not take an order
     */
    void run(Round round, Pipe pipe) throws InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(round.orderCount());
        long startNanos = System.nanoTime() + LEAD_NANOS;
        for (int i = 0; i < round.orderCount(); i++) {
            long intendedNanos = startNanos + (long) (i * 1e9 / ratePerSecond);
            String orderId = round.plan(i, intendedNanos);
            for (long left = intendedNanos - System.nanoTime(); left > 0; left = intendedNanos - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            var order = LiveMarket.order(orderId, i);
            sent.add(writer.send(pipe.inputTopic(), order.origin().portfolioId(), orders.encode(order)));
        }
        for (Future<RecordMetadata> order : sent) {
            order.get();
        }
    }
}
