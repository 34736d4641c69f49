package io.riskgate.enforcement.decision;

/** One rule of the veto plane: always enforces, and what it cannot evaluate does not pass. */
public interface Check {
    CheckCode code();

    /** The answer to one order. Reads the question only; changes nothing. */
    CheckResult evaluate(OrderQuestion question);
}
