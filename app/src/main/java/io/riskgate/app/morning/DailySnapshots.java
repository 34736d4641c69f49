package io.riskgate.app.morning;

import io.riskgate.app.analysis.ForecastHistory;
import io.riskgate.app.client.TopicReader;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.portfolio.TailFigures;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.codec.RiskSnapshotCodec;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The last published state of each portfolio on each day, by event time in UTC.
 *
 * <p>A day's profit is the change of equity from one day's last state to the next one's, trading included; its forecast
 * is the value at risk of the earlier state.
 */
public final class DailySnapshots {
    private final TreeMap<String, TreeMap<LocalDate, RiskSnapshot>> byPortfolio = new TreeMap<>();

    /** Reads all snapshots of a cluster. */
    public static DailySnapshots read(String bootstrapServers, WireFormat wire) {
        var snapshots = new DailySnapshots();
        var codec = new RiskSnapshotCodec(wire);
        try (TopicReader reader = TopicReader.fromBeginning(bootstrapServers, List.of(Topics.RISK_SNAPSHOTS))) {
            do {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(200))) {
                    if (codec.decode(record.key(), record.value()) instanceof Decoded.Readable<RiskSnapshot> readable) {
                        snapshots.add(readable.value());
                    }
                }
            } while (!reader.isAtEnd());
        }
        return snapshots;
    }

    /** Takes a snapshot into account; the later of two of one day counts. */
    public void add(RiskSnapshot snapshot) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(snapshot.eventTimeMillis()), ZoneOffset.UTC);
        byPortfolio
                .computeIfAbsent(snapshot.portfolioId(), id -> new TreeMap<>())
                .merge(day, snapshot, (a, b) -> b.eventTimeMillis() >= a.eventTimeMillis() ? b : a);
    }

    public List<String> portfolios() {
        return List.copyOf(byPortfolio.keySet());
    }

    /** The newest state of a portfolio. */
    public RiskSnapshot newest(String portfolioId) {
        var last = days(portfolioId).lastEntry();
        if (last == null) {
            throw new IllegalArgumentException("no snapshot of portfolio " + portfolioId + " has been published");
        }
        return last.getValue();
    }

    /** The last state of the newest day that ended by then, as far as it is known; null where there is none. */
    @Nullable
    RiskSnapshot lastUntil(String portfolioId, long atMillis) {
        RiskSnapshot last = null;
        for (RiskSnapshot snapshot : days(portfolioId).values()) {
            last = snapshot.eventTimeMillis() <= atMillis ? snapshot : last;
        }
        return last;
    }

    private TreeMap<LocalDate, RiskSnapshot> days(String portfolioId) {
        return byPortfolio.getOrDefault(portfolioId, new TreeMap<>());
    }

    /** Which figure of a snapshot is judged. */
    public enum Model {
        HISTORICAL,
        STUDENT_T,
        /** The larger of both, as limits use it. */
        LIMITS;

        TailFigures figures(RiskSnapshot snapshot) {
            return this == STUDENT_T
                    ? snapshot.measures().studentT()
                    : snapshot.measures().historical();
        }

        double valueAtRisk(RiskSnapshot snapshot, Confidence confidence) {
            if (this == LIMITS) {
                return Math.max(
                        HISTORICAL.valueAtRisk(snapshot, confidence), STUDENT_T.valueAtRisk(snapshot, confidence));
            }
            TailFigures figures = figures(snapshot);
            if (confidence.equals(Confidence.P95)) {
                return figures.valueAtRisk95();
            }
            return confidence.equals(Confidence.P99) ? figures.valueAtRisk99() : figures.valueAtRisk999();
        }
    }

    /** Forecast and outcome of each day on which a portfolio had a forecast above zero. */
    public ForecastHistory history(String portfolioId, Model model, Confidence confidence) {
        var dates = new ArrayList<LocalDate>();
        var profits = new ArrayList<Double>();
        var forecasts = new ArrayList<Double>();
        RiskSnapshot before = null;
        for (var day : days(portfolioId).entrySet()) {
            RiskSnapshot after = day.getValue();
            double forecast = before == null ? 0 : model.valueAtRisk(before, confidence);
            if (before != null && forecast > 0) {
                dates.add(day.getKey());
                profits.add(
                        after.equity().equity().minus(before.equity().equity()).toDouble());
                forecasts.add(forecast);
            }
            before = after;
        }
        return new ForecastHistory(dates, profits, forecasts);
    }
}
