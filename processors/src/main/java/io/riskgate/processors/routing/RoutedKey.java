package io.riskgate.processors.routing;

/**
 * A record key with the partition that the record belongs to.
 *
 * @param partition where to write it, or {@link #EVERYWHERE}
 * @param bytes the key as readers see it
 */
public record RoutedKey(int partition, byte[] bytes) {
    /** Written to every partition: a marker that each portfolio must meet in its own log. */
    public static final int EVERYWHERE = -1;

    public static RoutedKey everywhere(byte[] bytes) {
        return new RoutedKey(EVERYWHERE, bytes);
    }
}
