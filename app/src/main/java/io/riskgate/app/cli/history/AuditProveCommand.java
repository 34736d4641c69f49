package io.riskgate.app.cli.history;

import io.riskgate.app.audit.AuditTopics;
import io.riskgate.app.audit.RecordProof;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves that one order's decision stands in the signed history. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints the audit record of an order's decision with the path from it to a signed head, as JSON.",
            "Whoever has the public key can check it without the rest of the log."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  riskgate audit prove trend-17 > proof.json",
            "  python3 verification/verify_audit.py --proof proof.json --key .riskgate/keys/audit.key.pub"
        })
final class AuditProveCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private LogOptions log = new LogOptions();

    @Parameters(paramLabel = "ORDER_ID", description = "The order whose decision is to be proven.")
    private String orderId = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (LogOptions.OpenLog open = log.open()) {
            var audit = new AuditTopics(open.connection(), open.registry());
            out.println(new RecordProof(audit).of(orderId).toPrettyString());
            out.flush();
        }
        return 0;
    }
}
