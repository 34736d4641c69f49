package io.riskgate.app.cli.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at everything that an installation needs, and says what to do about what is wrong. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Check Java, disk, brokers, topics, access rules, limits, lag, registry, clock and engine.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is wrong", "1:something is; the advice stands below it"})
public final class DoctorCommand implements Callable<Integer> {
    private static final long DISK_BYTES_MIN = 2L * 1024 * 1024 * 1024;
    private static final Duration CLOCK_DIFFERENCE_MAX = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--bootstrap", defaultValue = "127.0.0.1:9092", description = "Brokers (default ${DEFAULT-VALUE}).")
    private String bootstrapServers = "";

    @Option(
            names = "--registry",
            defaultValue = "http://127.0.0.1:8081/apis/ccompat/v7",
            description = "Schema registry (default ${DEFAULT-VALUE}).")
    private String registry = "";

    @Option(
            names = "--engine",
            defaultValue = "http://127.0.0.1:8080",
            description = "An engine's HTTP address (default ${DEFAULT-VALUE}).")
    private String engine = "";

    @Option(names = "--application-id", defaultValue = "riskgate", description = "Group (default ${DEFAULT-VALUE}).")
    private String applicationId = "";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    @Override
    public Integer call() throws InterruptedException {
        List<Finding> found = new ArrayList<>();
        found.add(Finding.good("Java " + Runtime.version().feature()));
        found.add(disk());
        try (ClusterDoctor cluster = new ClusterDoctor(bootstrapServers, applicationId)) {
            found.addAll(cluster.look());
        }
        found.addAll(registryAndClock());
        found.add(engine());
        var out = spec.commandLine().getOut();
        found.forEach(finding -> out.println(finding.line()));
        out.flush();
        return found.stream().noneMatch(finding -> finding.level() == Finding.Level.BAD) ? 0 : 1;
    }

    private static Finding disk() {
        try {
            long free = Files.getFileStore(Path.of("").toAbsolutePath()).getUsableSpace();
            String what = free / (1024 * 1024) + " MiB of disk are free";
            return free >= DISK_BYTES_MIN
                    ? Finding.good(what)
                    : Finding.bad(what, "an engine needs room for its stores: free at least 2 GiB");
        } catch (IOException e) {
            return Finding.note("disk space is unknown: " + e.getMessage(), "look at it with df");
        }
    }

    private List<Finding> registryAndClock() throws InterruptedException {
        try {
            HttpResponse<String> answer = get(registry + "/subjects");
            List<Finding> found = new ArrayList<>();
            found.add(
                    answer.statusCode() == 200
                            ? Finding.good("the schema registry answers at " + registry)
                            : Finding.bad("the schema registry answers " + answer.statusCode(), "look at its log"));
            answer.headers().firstValue("Date").ifPresent(date -> found.add(clock(date)));
            return found;
        } catch (IOException | IllegalArgumentException e) {
            return List.of(Finding.bad(
                    "no schema registry answers at " + registry,
                    "start one with './riskgate up', or name the right address with --registry"));
        }
    }

    /** The registry's clock stands for everybody else's: an order from the future is refused. */
    private static Finding clock(String date) {
        Duration difference = Duration.between(
                        ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME), ZonedDateTime.now())
                .abs();
        return difference.compareTo(CLOCK_DIFFERENCE_MAX) <= 0
                ? Finding.good("the clocks of this machine and the registry agree")
                : Finding.bad("the clocks differ by " + difference.toSeconds() + " s", "set up NTP on both machines");
    }

    private Finding engine() throws InterruptedException {
        try {
            HttpResponse<String> answer = get(engine + "/readyz");
            return answer.statusCode() == 200
                    ? Finding.good("an engine takes orders at " + engine)
                    : Finding.bad(
                            "the engine at " + engine + " is not ready: " + answer.body(), "wait, or read its log");
        } catch (IOException | IllegalArgumentException e) {
            return Finding.bad("no engine answers at " + engine, "start one with './riskgate up'");
        }
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
