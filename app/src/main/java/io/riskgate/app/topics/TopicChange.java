package io.riskgate.app.topics;

/**
 * One way in which a topic on a cluster differs from its contract.
 *
 * @param setting what differs, under Kafka's name where it has one
 * @param now what the cluster has; "-" for nothing
 * @param wanted what the catalogue says
 */
public record TopicChange(String topic, Kind kind, String setting, String now, String wanted) {

    /** What is to be done about a difference. */
    public enum Kind {
        /** The topic does not exist and will be created. */
        CREATE,
        /** A setting has another value and will be set. */
        SET,
        /** A setting was made by hand that the catalogue does not have, and will be taken back. */
        RESET,
        /** Left to a person: keys would change their partition, or data their broker. */
        CONFLICT
    }

    static final String NOTHING = "-";

    public boolean isConflict() {
        return kind == Kind.CONFLICT;
    }

    @Override
    public String toString() {
        return topic + ": " + setting + " is " + now + ", the catalogue says " + wanted;
    }
}
