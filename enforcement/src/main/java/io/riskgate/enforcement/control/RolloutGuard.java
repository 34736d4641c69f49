package io.riskgate.enforcement.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds engines of different builds that decide side by side outside a declared rollout. Owned by one thread.
 *
 * <p>It knows the leases that it has been given; an engine whose lease has run out, or that has said that it goes,
 * decides nothing any more.
 */
final class RolloutGuard {
    private static final int ID_BYTES = 8;

    private final TreeMap<String, BuildLease> alive = new TreeMap<>();

    /** Engines that may not decide side by side, in words, and a name for exactly these starts of exactly these. */
    record Mixture(String id, String detail) {}

    /** Takes a lease; null where all living engines are of one build or of one rollout. */
    @Nullable
    Mixture take(BuildLease lease) {
        alive.values().removeIf(other -> !other.livesAt(lease.eventTimeMillis()));
        if (!lease.livesAt(lease.eventTimeMillis())) {
            alive.remove(lease.instanceId());
            return null;
        }
        alive.put(lease.instanceId(), lease);
        var builds = new TreeSet<String>();
        var rollouts = new TreeSet<String>();
        var words = new StringJoiner(", ");
        for (BuildLease each : alive.values()) {
            builds.add(each.build());
            rollouts.add(each.rollout());
            words.add(each.epoch() + " of build " + each.build());
        }
        boolean declared = rollouts.size() == 1 && !lease.rollout().isEmpty();
        return builds.size() == 1 || declared ? null : new Mixture(id(words.toString()), words.toString());
    }

    private static String id(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime must offer SHA-256", e);
        }
    }
}
