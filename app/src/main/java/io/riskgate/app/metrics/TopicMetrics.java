package io.riskgate.app.metrics;

import io.riskgate.app.lag.TopicLag;
import io.riskgate.schemas.catalogue.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the committed topics say from outside: lag of the inputs, age of the outputs, latency of the decisions. */
public final class TopicMetrics {
    private final RiskMeters meters;
    private final long startedMillis = System.currentTimeMillis();
    private volatile long auditMillis;
    private volatile long decisionMillis;

    public TopicMetrics(RiskMeters meters) {
        this.meters = meters;
    }

    /** Notes an output record; those written before this process started say nothing about its latency. */
    public void heard(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topics.AUDIT)) {
            auditMillis = Math.max(auditMillis, record.timestamp());
        } else if (record.topic().equals(Topics.DECISIONS)) {
            decisionMillis = Math.max(decisionMillis, record.timestamp());
            if (record.timestamp() >= startedMillis) {
                meters.record(RiskMetric.DECISION_LATENCY, System.currentTimeMillis() - record.timestamp());
            }
        }
    }

    /** Publishes the lag and the ages as of now. */
    public void measured(List<TopicLag> lags) {
        for (TopicLag lag : lags) {
            meters.set(RiskMetric.INPUT_LAG_SECONDS, lag.secondsBehind(), lag.topic());
            meters.set(RiskMetric.INPUT_LAG_RECORDS, lag.recordsBehind(), lag.topic());
        }
        ages();
    }

    private void ages() {
        long nowMillis = System.currentTimeMillis();
        if (auditMillis > 0) {
            meters.set(RiskMetric.AUDIT_HEAD_AGE, (nowMillis - auditMillis) / 1_000.0);
        }
        if (decisionMillis > 0) {
            meters.set(RiskMetric.DECISION_AGE, (nowMillis - decisionMillis) / 1_000.0);
        }
    }
}
