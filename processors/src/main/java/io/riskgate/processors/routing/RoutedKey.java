package io.riskgate.processors.routing;

/**
 * A record key with the partition that the record belongs to.
 *
 * @param partition where to write it, or {@link #EVERYWHERE} or {@link #BY_KEY}
 * @param bytes the key as readers see it
 */
public record RoutedKey(int partition, byte[] bytes) {
    /** Written to every partition: a marker that each portfolio must meet in its own log. */
    public static final int EVERYWHERE = -1;

    /** Written where any producer writes this key: a change that concerns one portfolio. */
    public static final int BY_KEY = -2;

    public static RoutedKey byKey(byte[] bytes) {
        return new RoutedKey(BY_KEY, bytes);
    }

    public static RoutedKey everywhere(byte[] bytes) {
        return new RoutedKey(EVERYWHERE, bytes);
    }
}
