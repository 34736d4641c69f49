package io.riskgate.testkit;

/** A broker that a test may use until it is closed. */
public interface RunningBroker extends AutoCloseable {

    /** What clients put into {@code bootstrap.servers}. */
    String bootstrapServers();

    @Override
    void close();

    /** A way to get a broker; others than the one in process are found by {@link java.util.ServiceLoader}. */
    interface Source {

        /** The value of the system property {@code riskgate.broker} that chooses this source. */
        String name();

        RunningBroker start();
    }
}
