package io.riskgate.state.store;

import io.riskgate.enforcement.value.HaltScope;
import java.util.Locale;

/** Keys of rows: a kind, then what identifies the row, separated by a character that no identifier may hold. */
public final class RowKeys {
    private static final char SEPARATOR = '|';

    public static final String POSITION = "position";
    public static final String OPEN_ORDER = "open-order";
    public static final String EQUITY = "equity";
    public static final String PROPOSED_LIMITS = "proposed-limits";
    public static final String CONDUCT = "conduct";
    public static final String BAR = "bar";
    public static final String INSTRUMENT = "instrument";
    public static final String LIMITS = "limits";
    public static final String STRESS_RESULT = "stress-result";
    public static final String KILL_LATCH = "kill-latch";
    public static final String GOVERNANCE = "governance";
    public static final String SENSOR = "sensor";
    public static final String ROLLOUT = "rollout";
    public static final String BREACH = "breach";
    public static final String STRATEGY = "strategy";
    public static final String STRATEGY_POSITION = "strategy-position";
    public static final String SWITCH = "switch";
    public static final String FIRM_SNAPSHOT = "firm-snapshot";
    public static final String DECISION = "decision";
    public static final String EXECUTION = "execution";
    public static final String PENDING_RESUME = "pending-resume";
    public static final String INSTRUMENT_BAR = "instrument-bar";
    public static final String USED_COMMAND = "used-command";

    /** The only row of its kind. */
    public static final String MARKET = "market";
    /** The only row of its kind. */
    public static final String CONTROL_VERSION = "control-version";
    /** The only row of its kind. */
    public static final String KILL_SEQUENCE = "kill-sequence";
    /** The only row of its kind. */
    public static final String FIRM_GUARD = "firm-guard";
    /** The only row of its kind. */
    public static final String KEY_RING = "key-ring";
    /** The only row of its kind. */
    public static final String HEAD = "head";
    /** The only row of its kind. */
    public static final String TREE = "tree";

    private RowKeys() {}

    public static String of(String kind, String... parts) {
        return kind + SEPARATOR + String.join(String.valueOf(SEPARATOR), parts);
    }

    /** One of a fixed number of rows that are used round and round. */
    public static String slot(String kind, long slot) {
        return of(kind, String.format(Locale.ROOT, "%06d", slot));
    }

    public static String scope(String kind, HaltScope scope) {
        return of(kind, scope.toString());
    }

    /** Every key of the kind is at or after this one. */
    public static String first(String kind) {
        return kind + SEPARATOR;
    }

    /** Every key of the kind is before this one. */
    public static String last(String kind) {
        return kind + (char) (SEPARATOR + 1);
    }
}
