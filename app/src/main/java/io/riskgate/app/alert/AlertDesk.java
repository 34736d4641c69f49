package io.riskgate.app.alert;

import io.riskgate.app.client.TopicWriter;
import io.riskgate.app.metrics.Reading;
import io.riskgate.app.metrics.RiskMetric;
import io.riskgate.schemas.avro.Alert;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.log.LogCode;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the watchdog look and writes what has changed to the topic. Several engines may do so: an alert has the same id
 * everywhere, and an engine writes only what the topic does not say yet.
 */
public final class AlertDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertDesk.class);

    /** Time for what was written to come back as read, so that nothing is written twice meanwhile. */
    private static final long ECHO_MILLIS = 10_000;

    private final AlertBoard board = new AlertBoard();
    private final Watchdog watchdog;
    private final TopicWriter writer;
    private final WireFormat inbound;
    private final WireFormat outbound;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private long forgetAtMillis;

    public AlertDesk(String bootstrapServers, SchemaRegistry registry, String instanceId) {
        this(new TopicWriter(bootstrapServers), registry, instanceId);
    }

    AlertDesk(TopicWriter writer, SchemaRegistry registry, String instanceId) {
        this.watchdog = new Watchdog(WatchRule.ALL, instanceId);
        this.writer = writer;
        this.inbound = new WireFormat(registry);
        this.outbound = new WireFormat(registry);
    }

    /** Hears of every record that the desk reads, and keeps those of the alerts. */
    public void heard(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topics.ALERTS)) {
            try {
                board.take(inbound.decode(record.value(), Alert.class));
            } catch (UnreadableRecord e) {
                LogCode.ALERT_UNREADABLE
                        .to(LOG)
                        .setCause(e)
                        .log("alert {}-{} cannot be read", record.partition(), record.offset());
            }
        }
    }

    /** Looks once; called from one thread. */
    public void look(long nowMillis, Function<RiskMetric, List<Reading>> readings) {
        if (nowMillis > forgetAtMillis) {
            written.clear();
            forgetAtMillis = nowMillis + ECHO_MILLIS;
        }
        Watchdog.Look look = watchdog.look(nowMillis, readings);
        look.held().stream()
                .filter(held -> board.open(held.alertId()).isEmpty())
                .forEach(held -> write(AlertStep.fire(held, nowMillis)));
        board.open().stream()
                .filter(alert -> AlertStep.endsByItself(alert.getSeverity()) && look.saysOver(alert.getAlertId()))
                .forEach(alert -> write(AlertStep.pass(alert, nowMillis)));
    }

    private void write(Alert alert) {
        String step = alert.getAlertId() + alert.getState();
        if (!written.add(step)) {
            return;
        }
        try {
            writer.send(Topics.ALERTS, alert.getAlertId(), encoded(alert), failure -> unwritten(alert, step, failure));
        } catch (RuntimeException e) {
            written.remove(step); // so that the next look writes it
            throw e;
        }
        LogCode.ALERT_WRITTEN
                .to(LOG, alert.getAlertId())
                .log("alert {} {} {}", alert.getAlertId(), alert.getSeverity(), alert.getState());
    }

    /** Comes from the writer's own thread. */
    private void unwritten(Alert alert, String step, Exception failure) {
        written.remove(step);
        LogCode.ALERT_UNWRITTEN
                .to(LOG, alert.getAlertId())
                .log("alert {} could not be written: {}", alert.getAlertId(), failure.getMessage());
    }

    /** Notes that somebody has taken an alert up. */
    public void acknowledge(String alertId, String person, String note) throws InterruptedException {
        send(AlertStep.acknowledge(known(alertId), person, note));
    }

    /** Notes that somebody has dealt with an alert. */
    public void resolve(String alertId, String person, String note) throws InterruptedException {
        send(AlertStep.resolve(known(alertId), person, note, System.currentTimeMillis()));
    }

    private Alert known(String alertId) {
        return board.open(alertId)
                .orElseThrow(() -> new IllegalArgumentException("there is no open alert '" + alertId + "'"));
    }

    private void send(Alert alert) throws InterruptedException {
        writer.sendAndWait(Topics.ALERTS, alert.getAlertId(), encoded(alert));
    }

    /** The clock and every person at the page write, each in a thread of their own. */
    private byte[] encoded(Alert alert) {
        synchronized (outbound) {
            return outbound.encode(Topics.ALERTS, alert);
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
