package io.riskgate.app.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.cli.RiskgateCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TopologyCommandTest {
    @Test
    void names_what_each_flow_reads_keeps_and_writes() {
        assertThat(printed("topology"))
                .contains("reads   commands, ", "governance, instruments, key-rings, limits")
                .containsPattern("keeps {3}.*audit-head-rows.*book-rows")
                .containsPattern("writes {2}.*decisions");
    }

    @Test
    void draws_a_flowchart_in_which_orders_lead_to_decisions() {
        assertThat(printed("topology", "--mermaid"))
                .startsWith("flowchart LR")
                .contains("topic-orders([orders]) --> portfolio")
                .contains("--> topic-decisions([decisions])");
    }

    private static String printed(String... words) {
        StringWriter out = new StringWriter();
        int code = RiskgateCommand.commandLine().setOut(new PrintWriter(out)).execute(words);
        assertThat(code).isZero();
        return out.toString();
    }
}
