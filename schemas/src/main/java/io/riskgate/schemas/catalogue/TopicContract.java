package io.riskgate.schemas.catalogue;

import java.util.List;

/** What one public topic carries, how it is stored and who has to do with it. */
public record TopicContract(
        String name, String description, Status status, Content content, TopicStorage storage, Parties parties) {

    /** Whether the topic exists on a cluster. */
    public enum Status {
        /** Created by {@code topics apply}. */
        LIVE,
        /** The schema is released, but nothing reads or writes the topic yet, so it is not created. */
        RESERVED
    }

    /**
     * What the records are.
     *
     * @param key what the record key says
     * @param valueSchema full name of the value's Avro schema
     * @param compatibility what new versions of that schema must keep
     */
    public record Content(String key, String valueSchema, Compatibility compatibility) {}

    /** Who writes and who reads. */
    public record Parties(String owner, List<String> readers) {
        public Parties {
            readers = List.copyOf(readers);
        }
    }

    public boolean isLive() {
        return status == Status.LIVE;
    }
}
