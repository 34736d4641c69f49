package io.riskgate.app.audit;

/**
 * The first place where a chain is not what it should be.
 *
 * @param sequence number of the first bad record, or of the first one that is missing
 * @param what in words
 */
public record ChainFault(int partition, long sequence, String what) {
    @Override
    public String toString() {
        return "partition " + partition + ", record " + sequence + ": " + what;
    }
}
