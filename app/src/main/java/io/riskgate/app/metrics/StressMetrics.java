package io.riskgate.app.metrics;

import io.riskgate.schemas.avro.StressResult;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.log.LogCode;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the newest stress run found for each portfolio. */
public final class StressMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(StressMetrics.class);

    private final RiskMeters meters;
    private final WireFormat wire;
    private final BoundedLabel portfolios = new BoundedLabel();

    public StressMetrics(RiskMeters meters, WireFormat wire) {
        this.meters = meters;
        this.wire = wire;
    }

    /** Takes a result; every other record is none of its business. */
    public void heard(ConsumerRecord<byte[], byte[]> record) {
        if (!record.topic().equals(Topics.STRESS_RESULTS)) {
            return;
        }
        try {
            StressResult result = wire.decode(record.value(), StressResult.class);
            String portfolio = portfolios.of(result.getPortfolioId());
            meters.set(RiskMetric.STRESS_WORST_LOSS, result.getWorstLoss(), portfolio);
            meters.set(RiskMetric.STRESS_FAILED, result.getFailedCount(), portfolio);
        } catch (UnreadableRecord e) {
            LogCode.RECORD_NOT_SHOWN
                    .to(LOG)
                    .setCause(e)
                    .log("stress result {}@{} cannot be shown", record.partition(), record.offset());
        }
    }
}
