package io.riskgate.enforcement.governance;

import io.riskgate.enforcement.governance.breach.Breach;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.governance.GovernancePolicy;
import io.riskgate.enforcement.value.limit.SensorModes;
import java.util.Collection;
import java.util.Collections;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of the sensors of one portfolio: policy, records, breaches of the long window, rollout. */
public final class PortfolioGovernance {
    private final TreeMap<SensorId, SensorRecord> records = new TreeMap<>();
    private final TreeMap<SensorId, TreeMap<Long, Breach>> breaches = new TreeMap<>();
    private GovernancePolicy policy;
    private SensorModes modes = SensorModes.MONITORING;
    private RolloutRecord rollout;
    private long version;

    PortfolioGovernance(String portfolioId) {
        policy = GovernancePolicy.standard(portfolioId);
        rollout = RolloutRecord.started(portfolioId);
    }

    void fold(GovernancePolicy activated, long atVersion) {
        policy = activated;
        version = atVersion;
    }

    void fold(SensorModes agreed) {
        modes = agreed;
    }

    void fold(SensorRecord record) {
        records.put(record.sensor(), record);
    }

    void fold(RolloutRecord record) {
        rollout = record;
    }

    void fold(Breach breach) {
        breaches.computeIfAbsent(breach.first().sensor(), sensor -> new TreeMap<>())
                .put(breach.sequence(), breach);
    }

    void foldForgotten(SensorId sensor, long sequence) {
        TreeMap<Long, Breach> kept = breaches.get(sensor);
        if (kept != null) {
            kept.remove(sequence);
        }
    }

    /** How far people let a sensor reach, by the limits in force. */
    public EnforcementMode mode(SensorId sensor) {
        return modes.of(sensor);
    }

    public GovernancePolicy policy() {
        return policy;
    }

    /** Version of the control change that brought the policy; zero for the default. */
    public long version() {
        return version;
    }

    public RolloutRecord rollout() {
        return rollout;
    }

    /** Share of the limits that may be used now. */
    public double rolloutRatio() {
        return rollout.ratio(policy.rollout());
    }

    /** The sensors watched so far, in the order of every table. */
    public Collection<SensorRecord> records() {
        return Collections.unmodifiableCollection(records.values());
    }

    public @Nullable SensorRecord record(SensorId sensor) {
        return records.get(sensor);
    }

    /** Breaches of a sensor, oldest first. */
    public Collection<Breach> breaches(SensorId sensor) {
        TreeMap<Long, Breach> kept = breaches.get(sensor);
        return kept == null ? Collections.emptyList() : Collections.unmodifiableCollection(kept.values());
    }

    /** The newest breach of a sensor, or null. */
    public @Nullable Breach newest(SensorId sensor) {
        TreeMap<Long, Breach> kept = breaches.get(sensor);
        return kept == null || kept.isEmpty() ? null : kept.lastEntry().getValue();
    }

    /** The breach of that name, or null. */
    public @Nullable Breach breach(SensorId sensor, String breachId) {
        for (Breach breach : breaches(sensor)) {
            if (breach.breachId().equals(breachId)) {
                return breach;
            }
        }
        return null;
    }

    /** How many breaches of a sensor are not over. */
    public int openBreaches(SensorId sensor) {
        return (int) breaches(sensor).stream().filter(breach -> !breach.over()).count();
    }

    /** Reviews that a person has given on the day of this time, over all sensors. */
    public int reviewsOf(String reviewer, long timeMillis) {
        long day = Math.floorDiv(timeMillis, Breach.PAUSE_MAX_MILLIS);
        return (int) breaches.values().stream()
                .flatMap(kept -> kept.values().stream())
                .flatMap(breach -> breach.reviews().stream())
                .filter(review -> review.reviewer().equals(reviewer))
                .filter(review -> Math.floorDiv(review.eventTimeMillis(), Breach.PAUSE_MAX_MILLIS) == day)
                .count();
    }

    /** The evidence of a watched sensor at a time. */
    public SensorEvidence evidence(SensorRecord record, long nowMillis) {
        return evidence(breaches(record.sensor()), record, nowMillis);
    }

    SensorEvidence evidence(Collection<Breach> counted, SensorRecord record, long nowMillis) {
        return SensorEvidence.of(
                counted,
                new SensorEvidence.Watch(record.watchedSinceMillis(), nowMillis),
                policy.promotion(),
                policy.reviews());
    }
}
