package io.riskgate.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/**
 * The one broker of a test process, started by the first test that asks and stopped when the process ends.
 *
 * <p>In process by default; with the system property {@code riskgate.broker=containers} (Maven profile {@code
 * containers}) in a container. Tests share it, so each takes a {@link #uniquePrefix prefix} of its own for its topics,
 * groups and transactional ids. Safe for use by several threads.
 */
public final class BrokerFixture {

    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private static @Nullable BrokerFixture started;

    private final RunningBroker broker;
    private final Admin admin;

    private BrokerFixture(RunningBroker broker) {
        this.broker = broker;
        this.admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    /** The broker of this process. */
    public static synchronized BrokerFixture shared() {
        if (started == null) {
            started = start();
        }
        return started;
    }

    /** What clients put into {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** An administration client that lives as long as the fixture; do not close it. */
    public Admin admin() {
        return admin;
    }

    /** A prefix that no other test of this process has, as in "orders-7-". */
    public String uniquePrefix(String subject) {
        return subject + "-" + PREFIXES.incrementAndGet() + "-";
    }

    /** Creates topics of the same partition count with the broker's default settings; returns when they can be used. */
    public void createTopics(int partitionCount, String... names) {
        createTopics(Arrays.stream(names)
                .map(name -> new NewTopic(name, partitionCount, (short) 1))
                .toList());
    }

    /** Creates topics; returns when they can be used. */
    public void createTopics(List<NewTopic> topics) {
        try {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create " + topics + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating " + topics, e);
        }
    }

    private static BrokerFixture start() {
        var broker = source(System.getProperty("riskgate.broker", InProcessBroker.NAME))
                .start();
        var fixture = new BrokerFixture(broker);
        Runtime.getRuntime().addShutdownHook(new Thread(fixture::stop, "stop-test-broker"));
        return fixture;
    }

    private static RunningBroker.Source source(String wanted) {
        if (wanted.equals(InProcessBroker.NAME)) {
            return new InProcessBroker();
        }
        return ServiceLoader.load(RunningBroker.Source.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(source -> source.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("riskgate.broker is \"" + wanted
                        + "\", which this build does not have; containers need the Maven profile -Pcontainers."));
    }

    private void stop() {
        admin.close();
        broker.close();
    }
}
