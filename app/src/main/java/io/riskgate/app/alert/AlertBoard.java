package io.riskgate.app.alert;

import io.riskgate.schemas.avro.Alert;
import io.riskgate.schemas.avro.AlertState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The open alerts, folded from the topic by whatever engine or person wrote them. Safe for use by several threads. */
public final class AlertBoard {
    private final Map<String, Alert> open = new TreeMap<>();

    /** Folds one record in; the newest of an id counts. */
    public synchronized void take(Alert alert) {
        if (alert.getState() == AlertState.RESOLVED) {
            open.remove(alert.getAlertId());
        } else {
            open.put(alert.getAlertId(), alert);
        }
    }

    public synchronized Optional<Alert> open(String alertId) {
        return Optional.ofNullable(open.get(alertId));
    }

    /** All open alerts, by id. */
    public synchronized List<Alert> open() {
        return List.copyOf(open.values());
    }
}
