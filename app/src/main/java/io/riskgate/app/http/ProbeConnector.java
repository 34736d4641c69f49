package io.riskgate.app.http;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** The port of the probes, with threads that nothing else can take. */
final class ProbeConnector {
    private static final int THREADS = 6; // an acceptor, a selector, and those that answer

    private @Nullable ServerConnector connector;

    ServerConnector open(Server jetty, HttpConfiguration http, HttpSettings settings) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, THREADS);
        threads.setName("probes");
        threads.setDaemon(true);
        ServerConnector opened = new ServerConnector(jetty, threads, null, null, 1, 1, new HttpConnectionFactory(http));
        opened.addBean(threads);
        opened.setHost(settings.host());
        opened.setPort(settings.probePort());
        connector = opened;
        return opened;
    }

    /** The port in use; -1 before the server starts. */
    int port() {
        return connector == null ? -1 : connector.getLocalPort();
    }
}
