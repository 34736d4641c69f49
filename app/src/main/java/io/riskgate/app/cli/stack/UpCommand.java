package io.riskgate.app.cli.stack;

import io.riskgate.app.cluster.RegistryDistribution;
import io.riskgate.app.cluster.UnfitEnvironment;
import io.riskgate.app.cluster.stack.DevelopmentStack;
import io.riskgate.app.cluster.stack.StackFiles;
import io.riskgate.app.cluster.stack.StackPorts;
import io.riskgate.app.cluster.stack.StackSettings;
import io.riskgate.schemas.catalogue.Topics;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the development stack, or what is missing of it, and says where everything is. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Start a development stack on 127.0.0.1: broker, schema registry, engine, market data feed.",
            "Each is a process of its own that keeps running after this command. What runs already"
                    + " is kept, so after a crash"
                    + " the same command starts just what is missing, with the options of the first time."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  riskgate up                       the whole stack with one engine",
            "  riskgate up --engines 2           a second engine, on HTTP port 8090",
            "  riskgate up --broker-port 19092   when 9092 is taken"
        })
public final class UpCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Mixin
    private final StackDirectory directory = new StackDirectory();

    @Option(names = "--engines", paramLabel = "N", description = "Engines to run (default: 1).")
    private @Nullable Integer engines;

    @Option(names = "--broker-port", paramLabel = "PORT", description = "Port of the Kafka broker (default: 9092).")
    private @Nullable Integer brokerPort;

    @Option(names = "--registry-port", paramLabel = "PORT", description = "Port of the registry (default: 8081).")
    private @Nullable Integer registryPort;

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            description = "HTTP port of the first engine (default: 8080); each further engine has one 10 higher.")
    private @Nullable Integer httpPort;

    @Option(
            names = "--feed",
            negatable = true,
            description = "Publish market data, so that orders can be decided (default: yes).")
    private @Nullable Boolean feed;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var settings = settings();
        var stack = DevelopmentStack.of(settings, RegistryDistribution.under(StackDirectory.home()), err::println);
        stack.up();
        out.println(StackTable.of(stack.statuses()));
        out.println();
        out.println("broker    " + settings.bootstrapServers());
        out.println("registry  " + settings.registry().url());
        out.println("files     " + settings.directory());
        out.println();
        out.println("Next:");
        out.println("  riskgate status");
        out.println("  riskgate submit --help");
        out.println("  kcat -b " + settings.bootstrapServers() + " -t " + Topics.DECISIONS
                + " -C -o beginning -e -s value=avro -r " + settings.registry().url());
        out.println("  riskgate down");
        out.flush();
        return 0;
    }

    /** Options given now, over those of the stack that is up, over the defaults. */
    private StackSettings settings() {
        var path = directory.path();
        var base = new StackFiles(path).settings().orElseGet(() -> StackSettings.defaults(path));
        try {
            var ports = new StackPorts(
                    Objects.requireNonNullElse(brokerPort, base.ports().broker()),
                    Objects.requireNonNullElse(registryPort, base.ports().registry()),
                    Objects.requireNonNullElse(httpPort, base.ports().http()));
            return base.withPorts(ports)
                    .withEngineCount(Objects.requireNonNullElse(engines, base.engineCount()))
                    .withFeed(Objects.requireNonNullElse(feed, base.feed()));
        } catch (IllegalArgumentException e) {
            throw new UnfitEnvironment(String.valueOf(e.getMessage()));
        }
    }
}
