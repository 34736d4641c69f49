package io.riskgate.app.cluster;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main of a broker that runs as a process of its own, until it is told to stop. */
@Command(name = "broker", description = "Runs a single-node broker on the loopback address until it is stopped.")
public final class BrokerProcess implements Callable<Integer> {

    @Option(names = "--port", required = true, description = "TCP port for clients.")
    private int port;

    @Option(names = "--data", required = true, description = "Directory of the broker's data.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path dataDirectory;

    public static void main(String[] args) {
        System.exit(new CommandLine(new BrokerProcess()).execute(args));
    }

    @Override
    public Integer call() {
        var broker = EmbeddedBroker.start(new BrokerSettings(port, Optional.of(dataDirectory)));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
        broker.awaitShutdown();
        return 0;
    }
}
