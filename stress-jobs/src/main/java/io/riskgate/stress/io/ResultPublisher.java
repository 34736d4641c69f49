package io.riskgate.stress.io;

import io.riskgate.schemas.avro.StressResult;
import io.riskgate.schemas.avro.StressRun;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.StressResultCodec;
import io.riskgate.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;

/** Publishes a run: all of its results and its own record, or nothing. */
final class ResultPublisher implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final StressResultCodec codec;
    private final String runId;

    ResultPublisher(String bootstrapServers, String runId, WireFormat wire) {
        this.producer = StressClients.writer(bootstrapServers, runId);
        this.codec = new StressResultCodec(wire);
        this.runId = runId;
    }

    /** From here on no earlier start of this run can publish, and what one left unfinished is gone. */
    void fenceOthers() {
        producer.initTransactions();
    }

    void publish(StressRun run, List<StressResult> results) {
        run.setResultsSha256(digest(results));
        try {
            producer.beginTransaction();
            for (StressResult result : results) {
                result.setEventTime(run.getFinishedAt());
                send(Topics.STRESS_RESULTS, result.getPortfolioId(), codec.encode(result));
            }
            send(Topics.STRESS_RUNS, runId, codec.encode(run));
            producer.commitTransaction();
        } catch (ProducerFencedException e) {
            throw new IllegalStateException(
                    "run " + runId + " was started again elsewhere, which takes over; this one published nothing", e);
        }
    }

    private void send(String topic, String key, byte[] value) {
        producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
    }

    /** Of everything but times and schema ids, so that the same run gives the same digest on any cluster. */
    private String digest(List<StressResult> results) {
        MessageDigest sha256 = sha256();
        for (StressResult result : results) {
            result.setEventTime(Instant.EPOCH);
            byte[] bytes = codec.encode(result);
            sha256.update(bytes, WireFormat.PREFIX_BYTES, bytes.length - WireFormat.PREFIX_BYTES);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
