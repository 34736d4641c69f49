package io.riskgate.app.cluster.stack;

import io.riskgate.app.client.TopicReader;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded.Readable;
import io.riskgate.schemas.codec.MarketStateCodec;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/**
 * The feed is healthy when the engine passes on market states of now.
 *
 * <p>Until the engine has folded the feed's history its newest prices are yesterday's, and orders are refused as stale.
 */
record LiveMarketProbe(String bootstrapServers, String registryUrl) implements HealthProbe {
    private static final Duration AGE_MAX = Duration.ofSeconds(4);

    @Override
    public boolean isHealthy() {
        try (var registry = SchemaRegistry.open(registryUrl);
                var reader = TopicReader.fromEnd(bootstrapServers, List.of(Topics.MARKET_STATE))) {
            var codec = new MarketStateCodec(new WireFormat(registry));
            long deadlineNanos = System.nanoTime() + TIMEOUT.toNanos();
            do {
                for (var record : reader.poll(Duration.ofMillis(200))) {
                    if (codec.decode(record.key(), record.value()) instanceof Readable<MarketStateUpdated> state
                            && isOfNow(state.value().eventTimeMillis())) {
                        return true;
                    }
                }
            } while (System.nanoTime() < deadlineNanos);
            return false;
        } catch (KafkaException e) {
            return false;
        }
    }

    private static boolean isOfNow(long eventTimeMillis) {
        return System.currentTimeMillis() - eventTimeMillis <= AGE_MAX.toMillis();
    }
}
