package io.riskgate.bench.e2e;

import io.riskgate.bench.Rounds;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Latencies of both pipes, pair of rounds by pair of rounds. */
final class EndToEndTimings {
    private final List<Histogram> ours = new ArrayList<>();
    private final List<Histogram> peers = new ArrayList<>();
    private double hiccupMillis;
    private long rejectedCount;

    void addOurs(Histogram latencyMicros, long rejected) {
        ours.add(latencyMicros);
        rejectedCount += rejected;
    }

    void addPeer(Histogram latencyMicros) {
        peers.add(latencyMicros);
    }

    void sawHiccup(double millis) {
        hiccupMillis = Math.max(hiccupMillis, millis);
    }

    /** Longest pause of the measuring process; every pause is inside the latencies of both pipes alike. */
    double hiccupMillis() {
        return hiccupMillis;
    }

    long rejectedCount() {
        return rejectedCount;
    }

    /** All rounds of one pipe together. */
    Histogram total(boolean isOurs) {
        List<Histogram> rounds = isOurs ? ours : peers;
        Histogram total = new Histogram(rounds.get(0));
        rounds.forEach(total::add);
        return total;
    }

    /** A percentile in milliseconds, round by round. */
    Rounds millis(boolean isOurs, double percentile) {
        return new Rounds((isOurs ? ours : peers)
                .stream()
                        .mapToDouble(round -> round.getValueAtPercentile(percentile) / 1e3)
                        .toArray());
    }

    /** Ours over the peer's, pair by pair. */
    Rounds ratios(double percentile) {
        return millis(true, percentile).over(millis(false, percentile));
    }
}
