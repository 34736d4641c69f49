package io.riskgate.enforcement.kill;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;

/**
 * A kill switch in force. From {@link KillSeverity#HALT} on it survives everything except a resume by two people; what
 * a rule has set below that goes when the rule finds its breach passed.
 *
 * @param commandId the command, or the name of the rule, that set it
 * @param setBy the person, or {@code engine}
 * @param correlationId ties it to the order, fill or command that caused it
 */
public record KillLatch(
        HaltScope scope,
        Cause cause,
        KillSeverity severity,
        String commandId,
        String setBy,
        String reason,
        String correlationId,
        long setAtMillis) {
    /** What pulled the switch; data on disk, so never renamed. */
    public enum Cause {
        MANUAL("manual"),
        PORTFOLIO_DRAWDOWN("portfolio-drawdown"),
        /** An input could not be folded, so that what is held is not known. */
        FOLD_FAILED("fold-runner"),
        REJECTION_VELOCITY("rejection-velocity"),
        EXPOSURE_VELOCITY("exposure-velocity"),
        LEVERAGE_VELOCITY("leverage-velocity"),
        PORTFOLIO_VOLATILITY("portfolio-volatility"),
        STALE_DATA("stale-data"),
        STRATEGY_DRAWDOWN("strategy-drawdown"),
        STRATEGY_LOSSES("strategy-losses"),
        STRATEGY_REJECTIONS("strategy-rejections"),
        /** A limit of the whole firm. */
        FIRM_LIMIT("firm-limit"),
        /** Engines of two builds outside a declared rollout. */
        MIXED_BUILDS("mixed-builds"),
        /** A sensor that enforces asked for it. */
        SENSOR("sensor");

        private final String rule;

        Cause(String rule) {
            this.rule = rule;
        }

        /** Name of the rule, which stands where a command's id would. */
        public String rule() {
            return rule;
        }
    }

    /** What the engine itself has set. */
    public static final String ENGINE = "engine";

    /** A switch that a rule pulls. */
    public static KillLatch byRule(
            HaltScope scope, Cause cause, KillSeverity severity, String reason, long eventTimeMillis) {
        return new KillLatch(scope, cause, severity, cause.rule(), ENGINE, reason, "", eventTimeMillis);
    }

    public KillLatch correlatedWith(String id) {
        return new KillLatch(scope, cause, severity, commandId, setBy, reason, id, setAtMillis);
    }

    /** Whether a rule of the partition pulled it, so that no number of a halt says when: nobody sent a marker. */
    public boolean isByRule() {
        return setBy.equals(ENGINE) && commandId.equals(cause.rule());
    }

    /** Whether a rule may take it back by itself. */
    public boolean easesByItself() {
        return cause != Cause.MANUAL && !severity.isHalt();
    }
}
