package io.riskgate.processors.routing;

import org.apache.kafka.common.serialization.Serializer;

/** Writes the key's bytes; where the record goes is not part of them. */
public final class RoutedKeySerializer implements Serializer<RoutedKey> {
    @Override
    public byte[] serialize(String topic, RoutedKey key) {
        return key.bytes();
    }
}
