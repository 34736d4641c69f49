package io.riskgate.app.service;

import io.riskgate.app.audit.HeadSigning;
import io.riskgate.processors.portfolio.HeadSigner;
import io.riskgate.schemas.log.LogCode;
import io.riskgate.schemas.signing.SigningKey;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The engine as a process of its own. */
@Command(
        name = "engine",
        mixinStandardHelpOptions = true,
        description = "Runs one engine until it is told to stop.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:told to stop, and everything was committed and handed over in time",
            "1:could not start",
            "2:wrong usage",
            "70:failed for good: stream threads died again and again",
            "75:told to stop, but not everything was handed over in time; the next start may restore"
        })
public final class RiskgateService implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RiskgateService.class);
    private static final int EXIT_FAILED = 70;

    private final CountDownLatch finished = new CountDownLatch(1);

    @Option(names = "--bootstrap", required = true, paramLabel = "HOST:PORT", description = "Kafka brokers.")
    private String bootstrapServers = "";

    @Option(names = "--registry", required = true, paramLabel = "URL", description = "Schema registry (Confluent API).")
    private String registry = "";

    @Option(names = "--state-dir", required = true, paramLabel = "DIR", description = "This engine's own state files.")
    private Path stateDirectory = Path.of(".");

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Option(
            names = "--application-id",
            defaultValue = "riskgate",
            description = "Name that all engines of one installation share (default ${DEFAULT-VALUE}).")
    private String applicationId = "";

    @Option(
            names = "--instance-id",
            defaultValue = "engine-1",
            description = "This engine's own name, the same after a restart (default ${DEFAULT-VALUE}).")
    private String instanceId = "";

    @Option(names = "--threads", defaultValue = "1", description = "Stream threads (default ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--commit-millis",
            defaultValue = "10",
            description = "How often decisions become visible (default ${DEFAULT-VALUE} ms).")
    private long commitMillis;

    @Option(
            names = "--standbys",
            defaultValue = "0",
            description = "Warm copies of each task on other engines (default ${DEFAULT-VALUE}).")
    private int standbyCount;

    @Option(
            names = "--audit-key",
            paramLabel = "FILE",
            description = "Ed25519 key that signs audit heads, made where there is none (default: nothing is signed).")
    private @Nullable Path auditKey;

    @Option(
            names = "--rollout",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The declared rollout in which two builds may decide side by side (default: none).")
    private String rollout = "";

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RiskgateService()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        EngineSettings settings = settings();
        try (EngineConsole console = EngineConsole.open(settings, http.settings());
                Engine engine = Engine.start(settings, console.meters(), heads())) {
            console.watch(engine);
            LogCode.ENGINE_SERVES
                    .to(LOG)
                    .log("engine {} started, page, probes and metrics on port {}", instanceId, console.port());
            OrderlyEnd.arrange(engine, finished);
            engine.awaitEnd();
            return engine.hasFailed() ? EXIT_FAILED : 0;
        } finally {
            finished.countDown();
        }
    }

    private HeadSigner heads() {
        return auditKey == null ? HeadSigner.NONE : new HeadSigning(SigningKey.readOrCreate(auditKey));
    }

    private EngineSettings settings() {
        return EngineSettings.of(bootstrapServers, registry, stateDirectory)
                .withInstance(applicationId, instanceId)
                .withTuning(new EngineSettings.Tuning(
                        threads, commitMillis, standbyCount, EngineSettings.Tuning.STANDARD.rocksBudgetBytes()))
                .inRollout(rollout);
    }
}
