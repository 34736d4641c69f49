package io.riskgate.app.cli.control;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.schemas.avro.KillSeverity;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.KillSwitchResult;
import io.riskgate.schemas.mapping.ScopeMapping;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which switches are pulled, and which scopes somebody has warned about, out of what the partitions have told in their
 * own order. A warning stops nothing, so it is never among what is in force; it stands until its scope is resumed.
 */
final class PulledSwitches {
    private final TreeMap<String, KillSwitchEvent> inForce = new TreeMap<>();
    private final TreeMap<String, KillSwitchEvent> warnings = new TreeMap<>();
    private final Map<KillSwitchResult, Integer> counts = new EnumMap<>(KillSwitchResult.class);

    void take(KillSwitchEvent event) {
        counts.merge(event.getResult(), 1, Integer::sum);
        HaltScope scope = ScopeMapping.toCore(event.getScope());
        String place = scope + " | " + event.getPartition() + " | ";
        switch (event.getResult()) {
            case HALTED, CURBED -> pull(place + event.getCause(), event);
            case EASED -> inForce.remove(place + event.getCause());
            case RESUMED -> {
                inForce.keySet().removeIf(key -> key.startsWith(place));
                warnings.keySet().removeIf(key -> key.startsWith(place));
            }
            default -> {
                // A refused or half-given command changes nothing.
            }
        }
    }

    private void pull(String place, KillSwitchEvent event) {
        if (event.getSeverity() == KillSeverity.WARNING) {
            warnings.put(place, event);
            return;
        }
        inForce.merge(
                place,
                event,
                (before, after) -> before.getSeverity().compareTo(after.getSeverity()) >= 0 ? before : after);
    }

    /** One event a switch, scope and partition, ordered by these. */
    Collection<KillSwitchEvent> inForce() {
        return inForce.values();
    }

    /** The newest warning of each scope and partition, ordered by these. */
    Collection<KillSwitchEvent> warnings() {
        return warnings.values();
    }

    Map<KillSwitchResult, Integer> counts() {
        return counts;
    }
}
