package io.riskgate.schemas.mapping;

/**
 * Where in the log the record stands that caused another one.
 *
 * @param offset position in the partition, from 0
 */
public record Causation(String topic, int partition, long offset) {

    public io.riskgate.schemas.avro.Causation toAvro() {
        return new io.riskgate.schemas.avro.Causation(topic, partition, offset);
    }

    public static Causation toCore(io.riskgate.schemas.avro.Causation record) {
        return new Causation(record.getTopic(), record.getPartition(), record.getOffset());
    }

    /** The same text for the same record, for ever; names what this record caused. */
    @Override
    public String toString() {
        return topic + '/' + partition + '/' + offset;
    }
}
