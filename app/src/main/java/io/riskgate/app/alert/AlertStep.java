package io.riskgate.app.alert;

import io.riskgate.schemas.avro.Alert;
import io.riskgate.schemas.avro.AlertSeverity;
import io.riskgate.schemas.avro.AlertState;
import io.riskgate.schemas.avro.MeasureUnit;
import io.riskgate.schemas.wire.TrustedRecords;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The next record of an alert's life: it fires, somebody takes it up, it is over. */
public final class AlertStep {
    static {
        TrustedRecords.install(); // a builder copies values by Avro's own means
    }

    private AlertStep() {}

    /**
     * Whether an alert ends with its condition. What may have hurt somebody stays open until a person says that it is
     * dealt with.
     */
    static boolean endsByItself(AlertSeverity severity) {
        return severity == AlertSeverity.INFO || severity == AlertSeverity.WARNING;
    }

    static Alert fire(Watchdog.Held held, long nowMillis) {
        WatchRule rule = held.rule();
        return Alert.newBuilder()
                .setAlertId(held.alertId())
                .setRule(rule.name())
                .setSeverity(rule.severity())
                .setState(AlertState.FIRING)
                .setPortfolioId(held.reading().labels().get("portfolio"))
                .setSummary(rule.summary())
                .setDetail(held.reading().text())
                .setObserved(held.observed())
                .setLimit(rule.threshold())
                .setUnit(MeasureUnit.NONE)
                .setRunbook(rule.runbook())
                .setFiredAt(Instant.ofEpochMilli(nowMillis))
                .build();
    }

    /** The condition has passed. */
    static Alert pass(Alert open, long nowMillis) {
        return closed(open, nowMillis, null, "passed by itself");
    }

    /** Somebody has taken it up. */
    public static Alert acknowledge(Alert open, String person, String note) {
        return Alert.newBuilder(open)
                .setState(AlertState.ACKNOWLEDGED)
                .setHandledBy(named(person))
                .setDetail(noted(open, "acknowledged by " + person, note))
                .build();
    }

    /** Somebody says that it is dealt with. Where the condition still holds, the watchdog fires it again. */
    public static Alert resolve(Alert open, String person, String note, long nowMillis) {
        return closed(open, nowMillis, named(person), noted(open, "resolved by " + person, note));
    }

    private static Alert closed(Alert open, long nowMillis, @Nullable String person, String detail) {
        return Alert.newBuilder(open)
                .setState(AlertState.RESOLVED)
                .setResolvedAt(Instant.ofEpochMilli(nowMillis))
                .setHandledBy(person == null ? open.getHandledBy() : person)
                .setDetail(detail)
                .build();
    }

    private static String named(String person) {
        if (person.isBlank() || person.length() > 64) {
            throw new IllegalArgumentException("say who you are, in 1 to 64 characters");
        }
        return person;
    }

    private static String noted(Alert open, String what, String note) {
        return open.getDetail() + "; " + what + (note.isBlank() ? "" : ": " + note);
    }
}
