package io.riskgate.enforcement.decision;

/**
 * One check's answer with its numbers.
 *
 * @param observed what was measured, in the unit of the code; zero where the verdict is not about a number
 * @param limit the most that is allowed, in the same unit
 * @param detail why, for a person; empty where the numbers say it all
 */
public record CheckResult(CheckCode code, Verdict verdict, double observed, double limit, String detail) {

    public CheckResult {
        if (!Double.isFinite(observed) || !Double.isFinite(limit)) {
            throw new IllegalArgumentException(
                    code + " must compare finite numbers, got " + observed + " and " + limit);
        }
    }

    /** Passes up to and including the limit. */
    public static CheckResult atMost(CheckCode code, double observed, double limit) {
        return new CheckResult(code, observed <= limit ? Verdict.PASSED : Verdict.VETOED, observed, limit, "");
    }

    public static CheckResult passed(CheckCode code) {
        return new CheckResult(code, Verdict.PASSED, 0, 0, "");
    }

    public static CheckResult vetoed(CheckCode code, String detail) {
        return new CheckResult(code, Verdict.VETOED, 0, 0, detail);
    }

    public static CheckResult unevaluable(CheckCode code, String cause) {
        return new CheckResult(code, Verdict.UNEVALUABLE, 0, 0, cause);
    }

    public boolean passed() {
        return verdict == Verdict.PASSED;
    }

    /** Observed over limit, 1.0 is exactly at the limit; zero where there is no limit. */
    public double utilization() {
        return limit > 0 ? observed / limit : 0.0;
    }
}
