package io.riskgate.enforcement.kill;

import io.riskgate.enforcement.kill.KillLatch.Cause;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one automatic switch sees now.
 *
 * @param scope what it would stop
 * @param throttleAt observed value from which on it throttles; infinite where it never does
 * @param pullAt observed value from which on it pulls
 * @param pulled how hard it pulls
 * @param words what is observed, for a person, made only where needed, as in "6 business rejections in 300 s"
 */
public record SwitchReading(
        HaltScope scope,
        Cause cause,
        double observed,
        double throttleAt,
        double pullAt,
        KillSeverity pulled,
        Supplier<String> words) {

    /** How hard the switch acts at what it observes; null where it does not. */
    public @Nullable KillSeverity severity() {
        if (observed >= pullAt) {
            return pulled;
        }
        return observed >= throttleAt ? KillSeverity.THROTTLE : null;
    }

    /** The latch at a severity. */
    public KillLatch latch(KillSeverity severity, long eventTimeMillis) {
        double reached = severity == KillSeverity.THROTTLE ? throttleAt : pullAt;
        String reason = words.get() + "; " + severity + " at " + Figures.plain(reached);
        return KillLatch.byRule(scope, cause, severity, reason, eventTimeMillis);
    }
}
