package io.riskgate.oms;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.schemas.avro.EngineLease;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.KillSwitchResult;
import io.riskgate.schemas.avro.Order;
import io.riskgate.schemas.catalogue.Headers;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.log.LogCode;
import io.riskgate.schemas.mapping.ScopeMapping;
import io.riskgate.schemas.wire.PublishedSchema;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for permission to trade. Safe for use by several threads; one client a process is enough.
 *
 * <p>Whatever goes wrong ends as a refusal: no answer, an old one, one of an engine that nobody knows, a closed client.
 * A kill switch event that cannot be read counts as a halt of everything.
 */
public final class OmsClient implements AutoCloseable {
    private static final List<String> TOPICS =
            List.of(Topics.DECISIONS, Topics.KILL_SWITCH_EVENTS, Topics.ENGINE_LEASES);
    private static final Logger LOG = LoggerFactory.getLogger(OmsClient.class);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final OmsSettings settings;
    private final OmsListener listener;
    private final SchemaRegistry registry;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final LeaseWatch leases = new LeaseWatch();
    private final PendingOrders pending;
    private final RecentIds asked = new RecentIds();
    private final Thread reader = new Thread(this::read, "riskgate-oms-client");
    private final WireFormat writing;
    private volatile boolean closed;
    private Refusal leaseBefore = Refusal.NONE;

    private OmsClient(OmsSettings settings, OmsListener listener) {
        this.settings = settings;
        this.listener = new GuardedListener(listener);
        this.registry = SchemaRegistry.open(settings.registry());
        this.writing = new WireFormat(registry);
        this.pending = new PendingOrders(leases, this.listener, System::nanoTime, System::currentTimeMillis);
        this.producer = new KafkaProducer<>(producing(), new ByteArraySerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(reading(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        reader.setDaemon(true);
    }

    /**
     * Connects; returns when every answer to what is submitted from now on will be seen.
     *
     * @throws io.riskgate.schemas.wire.RegistryUnavailable where the registry does not answer
     */
    public static OmsClient open(OmsSettings settings, OmsListener listener) {
        OmsClient client = new OmsClient(settings, listener);
        try {
            client.connect();
            return client;
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private void connect() {
        // Asked for now, so that the first order does not wait for a registry longer than its deadline.
        registry.register(WireFormat.subject(Topics.ORDERS), PublishedSchema.of(Order.getClassSchema()));
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : TOPICS) {
            consumer.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // seeking is lazy; the end must be today's
        reader.start();
    }

    private Map<String, Object> producing() {
        Map<String, Object> options = new HashMap<>(settings.clientOptions());
        options.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        options.put(ProducerConfig.ACKS_CONFIG, "all");
        options.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        options.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.deadline().toMillis());
        return options;
    }

    private Map<String, Object> reading() {
        Map<String, Object> options = new HashMap<>(settings.clientOptions());
        options.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        // What is not committed was never decided.
        options.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        options.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        options.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        // What was deleted while nobody read must not hide what still stands behind it.
        options.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return options;
    }

    /**
     * Publishes an order and answers within the deadline, if need be by a refusal; the future never fails.
     *
     * <p>The same id again gets the same permission again, used or not. The future completes on a thread of the common
     * pool, so that what follows it may take its time.
     *
     * @throws IllegalArgumentException if the order has no id
     */
    public CompletableFuture<Decision> submit(Order order) {
        String orderId = order.getOrderId();
        if (orderId == null) {
            throw new IllegalArgumentException("an order must have an id, by which its answer is known");
        }
        asked.add(orderId);
        CompletableFuture<Decision> answer = pending.add(order, settings.deadline());
        // Behind the add: the reader refuses all that waits when it ends, so that one of the two sees the other.
        if (closed) {
            pending.refuse(orderId, Refusal.CLOSED);
        } else {
            publish(order);
        }
        return answer.thenApplyAsync(decision -> decision);
    }

    private void publish(Order order) {
        try {
            producer.send(record(order), (written, failure) -> {
                if (failure != null) {
                    pending.refuse(order.getOrderId(), Refusal.UNSENT);
                }
            });
        } catch (RuntimeException e) {
            pending.refuse(order.getOrderId(), Refusal.UNSENT);
        }
    }

    private synchronized ProducerRecord<byte[], byte[]> record(Order order) {
        byte[] key = order.getPortfolioId().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(Topics.ORDERS, key, writing.encode(Topics.ORDERS, order));
    }

    /** Why nothing may be traded now; {@link Refusal#NONE} where a living engine answers. */
    public Refusal lease() {
        return leases.refusal(System.nanoTime());
    }

    private void read() {
        WireFormat wire = new WireFormat(registry);
        try {
            while (!closed) {
                readOnce(wire);
                watchLease();
            }
        } catch (WakeupException | InterruptException e) {
            // Closing wakes the reader up.
        } finally {
            closed = true;
            pending.refuseAll(Refusal.CLOSED);
        }
    }

    /** Leases run out while nothing can be read, so that nothing is permitted meanwhile. */
    private void readOnce(WireFormat wire) {
        try {
            consumer.poll(POLL).forEach(record -> take(record, wire));
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LogCode.OMS_UNREAD.to(LOG).setCause(e).log("nothing can be read and the client tries again");
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, WireFormat wire) {
        try {
            switch (record.topic()) {
                case Topics.DECISIONS -> decided(record, wire);
                case Topics.ENGINE_LEASES -> leased(wire.decode(record.value(), EngineLease.class));
                default -> switched(wire.decode(record.value(), KillSwitchEvent.class));
            }
        } catch (InterruptException e) {
            throw e;
        } catch (UnreadableRecord | RuntimeException e) {
            LogCode.OMS_UNREAD
                    .to(LOG)
                    .setCause(e)
                    .log("{}-{}@{} cannot be taken", record.topic(), record.partition(), record.offset());
            // An answer that cannot be read is no permission, and a lease none runs out; a halt must not be missed.
            if (record.topic().equals(Topics.KILL_SWITCH_EVENTS)) {
                halt(HaltScope.FIRM, List.of(), "a kill switch event could not be read: " + e.getMessage());
            }
        }
    }

    private void decided(ConsumerRecord<byte[], byte[]> record, WireFormat wire) throws UnreadableRecord {
        var decision = wire.decode(record.value(), io.riskgate.schemas.avro.Decision.class);
        Header header = record.headers().lastHeader(Headers.EPOCH);
        String epoch = header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        boolean ours = asked.remove(decision.getOrderId());
        pending.answered(decision, epoch, ours);
    }

    private void leased(EngineLease lease) {
        leases.take(new Lease(
                lease.getInstanceId(),
                lease.getEpoch(),
                lease.getBuild(),
                lease.getRollout(),
                System.nanoTime(),
                TimeUnit.MILLISECONDS.toNanos(lease.getValidMillis())));
    }

    private void switched(KillSwitchEvent event) {
        if (event.getResult() == KillSwitchResult.HALTED) {
            halt(ScopeMapping.toCore(event.getScope()), event.getStoppedOrderIds(), event.getDetail());
        }
    }

    private void halt(HaltScope scope, List<String> stoppedOrderIds, String detail) {
        pending.halted(scope, stoppedOrderIds);
        listener.halted(new HaltNotice(scope.toString(), stoppedOrderIds, detail));
    }

    private void watchLease() {
        Refusal now = lease();
        if (now != Refusal.NONE && leaseBefore == Refusal.NONE && !leases.isNew()) {
            listener.leaseLost(now);
        }
        leaseBefore = leases.isNew() ? Refusal.NONE : now;
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            reader.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofSeconds(5));
        consumer.close();
        registry.close();
    }
}
