package io.riskgate.app.feed;

import io.riskgate.app.client.TopicReader;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.value.Price;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.codec.PriceCodec;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Prices that somebody else publishes, so that a price given by hand stays instead of being walked away from. */
final class OtherPrices implements AutoCloseable {
    private final TopicReader reader;
    private final PriceCodec codec;
    private final String ownSource;

    OtherPrices(String bootstrapServers, PriceCodec codec, String ownSource) {
        this.reader = TopicReader.fromEnd(bootstrapServers, List.of(Topics.PRICES));
        this.codec = codec;
        this.ownSource = ownSource;
    }

    /** Gives what has come since the last call; never waits. */
    void forEachNew(BiConsumer<String, Price> taker) {
        for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ZERO)) {
            if (codec.decode(record.key(), record.value()) instanceof Decoded.Readable<PriceObserved> readable
                    && !readable.value().source().equals(ownSource)) {
                taker.accept(readable.value().instrumentId(), readable.value().price());
            }
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
