package io.riskgate.testkit.ledger;

import java.util.List;

/** One invariant, judged from the topics alone. */
public interface LedgerCheck {
    /** Number in the design and what it demands. */
    String name();

    /** Every place where it does not hold, in words; empty where it holds. */
    List<String> faults(LedgerFacts facts);
}
