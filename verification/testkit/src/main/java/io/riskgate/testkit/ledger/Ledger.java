package io.riskgate.testkit.ledger;

import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.testkit.log.RunLog;
import java.util.ArrayList;
import java.util.List;

/** All invariants over all committed records of a run. */
public final class Ledger {
    private static final List<LedgerCheck> CHECKS = List.of(
            new OneDecisionPerOrder(),
            new PositionsAreFoldedFills(),
            new NoApprovalAfterHalt(),
            new LatchesAreKept(),
            new AuditIsGapless(),
            new ReplayIsIdentical(),
            new NoApprovalOnStaleInputs(),
            new OneDispositionPerInput(),
            new RowsAreFoldedInputs());

    private Ledger() {}

    public static List<LedgerCheck> checks() {
        return CHECKS;
    }

    /** Every fault that any check finds, each with the check's name in front. */
    public static List<String> faults(RunLog log, WireFormat wire) {
        LedgerFacts facts = LedgerFacts.of(log, wire);
        List<String> faults = new ArrayList<>();
        for (LedgerCheck check : CHECKS) {
            check.faults(facts).forEach(fault -> faults.add(check.name() + ": " + fault));
        }
        return faults;
    }
}
