package io.riskgate.enforcement.kill.memory;

import io.riskgate.enforcement.kill.memory.SwitchMemory.Kind;
import io.riskgate.enforcement.value.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a portfolio's gross exposure was at the start of each sixtieth of the window. Owned by one thread.
 *
 * <p>Only the opening figure of a sixtieth is kept, because between openings nothing is needed: the figure at the start
 * of the window is the opening of the first sixtieth in it. So a row is written once a sixtieth and not once an event.
 * The window is up to one sixtieth longer than configured, never shorter.
 *
 * <p>A sixtieth is a number, time over its length, and says nothing of the length. Under a longer window numbers fall,
 * so that those kept would lie ahead of every time to come: what lies further ahead than any event may be dated is
 * taken for what it is, memory of another window, and not looked at. Nothing is forgotten but by a newer row in the
 * same slot, so that memory and rows are the same after a restart.
 */
public final class ExposureTrack {
    static final int BUCKETS = 60;
    private static final int SLOTS = BUCKETS + 1;

    private final TreeMap<Long, Money> openings = new TreeMap<>();
    private final TreeSet<Long> voids = new TreeSet<>();
    private final TreeMap<String, Long> slots = new TreeMap<>();
    private boolean started;

    void fold(SwitchMemory memory) {
        long bucket = memory.numbers().get(0);
        Long before = slots.put(memory.name(), bucket);
        if (before != null) {
            openings.remove(before);
            voids.remove(before);
        }
        openings.put(bucket, new Money(memory.numbers().get(1)));
        started |= memory.numbers().get(2) == 1;
        if (memory.numbers().get(3) == 1) {
            voids.add(bucket);
        }
    }

    /**
     * The sixtieth of the window that a time lies in, or the newest one where time has run backwards.
     *
     * @param aheadMillis how much later than this event the one before may have been
     */
    public long bucket(long timeMillis, long windowMillis, long aheadMillis) {
        long bucketMillis = Math.max(1, windowMillis / BUCKETS);
        long bucket = timeMillis / bucketMillis;
        Long newest = openings.floorKey(Windows.latest(bucket, bucketMillis, aheadMillis));
        return newest == null ? bucket : Math.max(bucket, newest);
    }

    public boolean isOpened(long bucket) {
        return openings.containsKey(bucket);
    }

    /** Gross exposure at the start of the window that ends in a sixtieth; null while nothing is known. */
    public @Nullable Money grossBefore(long bucket) {
        Long voidBefore = voids.floor(bucket);
        long first = voidBefore == null ? bucket - BUCKETS : Math.max(voidBefore, bucket - BUCKETS);
        Map.Entry<Long, Money> opening = openings.ceilingEntry(first);
        return opening == null || opening.getKey() > bucket ? null : opening.getValue();
    }

    /** Gross exposure when a sixtieth opened; null where it has not. */
    public @Nullable Money opening(long bucket) {
        return openings.get(bucket);
    }

    /** Whether the book has once been larger than an empty one that is filled. */
    public boolean isStarted() {
        return started;
    }

    /** The row of a sixtieth that opens at a gross exposure. */
    public SwitchMemory opening(String portfolioId, long bucket, Money gross) {
        return row(portfolioId, bucket, gross, started, false);
    }

    /** The row that says that the book has started up; the opening figure stays, and what was void. */
    public SwitchMemory startedUp(String portfolioId, long bucket, Money opening) {
        return row(portfolioId, bucket, opening, true, voids.contains(bucket));
    }

    /** The row that makes everything before void, so that growth counts from here. */
    public SwitchMemory restarted(String portfolioId, long bucket, Money gross) {
        return row(portfolioId, bucket, gross, started, true);
    }

    private static SwitchMemory row(String portfolioId, long bucket, Money gross, boolean isStarted, boolean isVoid) {
        return new SwitchMemory(
                Kind.EXPOSURE,
                portfolioId,
                Long.toString(Math.floorMod(bucket, SLOTS)),
                List.of(bucket, gross.tenThousandths(), isStarted ? 1L : 0L, isVoid ? 1L : 0L));
    }
}
