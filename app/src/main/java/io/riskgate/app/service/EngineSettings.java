package io.riskgate.app.service;

import io.riskgate.enforcement.market.BarSettings;
import java.nio.file.Path;

/**
 * Where an engine finds its cluster and how it runs.
 *
 * @param registry URL of the schema registry: http(s)://, or mock:// within one process
 * @param applicationId consumer group and prefix of internal topics; all engines of one installation share it
 * @param instanceId this engine's own name, the same after a restart
 * @param stateDirectory local RocksDB files; no other engine may use it
 * @param windowDays days of returns behind every risk figure
 * @param rollout name of the declared rollout in which another build may run beside this one; empty = none
 */
public record EngineSettings(
        String bootstrapServers,
        String registry,
        Path stateDirectory,
        String applicationId,
        String instanceId,
        Tuning tuning,
        int windowDays,
        BarSettings bars,
        String rollout) {
    /** Days of returns kept by default: enough for the 99 % level with five losses beyond it. */
    public static final int WINDOW_DAYS = 500;

    /**
     * How an engine spends its machine.
     *
     * @param threads stream threads
     * @param commitMillis how often decisions become visible to read_committed readers
     * @param standbyCount warm copies of each task's state on other engines
     * @param rocksBudgetBytes memory of all RocksDB stores together
     */
    public record Tuning(int threads, long commitMillis, int standbyCount, long rocksBudgetBytes) {
        public static final Tuning STANDARD = new Tuning(1, 10, 0, 256L * 1024 * 1024);
    }

    /** An engine with the standard tuning, daily bars and window. */
    public static EngineSettings of(String bootstrapServers, String registry, Path stateDirectory) {
        return new EngineSettings(
                bootstrapServers,
                registry,
                stateDirectory,
                "riskgate",
                "engine-1",
                Tuning.STANDARD,
                WINDOW_DAYS,
                BarSettings.DAILY,
                "");
    }

    public EngineSettings withInstance(String newApplicationId, String newInstanceId) {
        return new EngineSettings(
                bootstrapServers,
                registry,
                stateDirectory,
                newApplicationId,
                newInstanceId,
                tuning,
                windowDays,
                bars,
                rollout);
    }

    public EngineSettings withTuning(Tuning newTuning) {
        return new EngineSettings(
                bootstrapServers,
                registry,
                stateDirectory,
                applicationId,
                instanceId,
                newTuning,
                windowDays,
                bars,
                rollout);
    }

    public EngineSettings inRollout(String newRollout) {
        return new EngineSettings(
                bootstrapServers,
                registry,
                stateDirectory,
                applicationId,
                instanceId,
                tuning,
                windowDays,
                bars,
                newRollout);
    }
}
