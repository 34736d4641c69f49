package io.riskgate.enforcement.decision;

/**
 * Runs one check so that a bug inside it becomes a refusal instead of an exception; the only such catch in the core.
 */
public final class CheckRunner {
    private CheckRunner() {}

    public static CheckResult run(Check check, OrderQuestion question) {
        try {
            return check.evaluate(question);
        } catch (RuntimeException bug) {
            return CheckResult.unevaluable(check.code(), "failed: " + bug);
        }
    }
}
