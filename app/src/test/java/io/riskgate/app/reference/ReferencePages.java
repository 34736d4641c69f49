package io.riskgate.app.reference;

import io.riskgate.app.cli.RiskgateCommand;
import io.riskgate.app.http.HttpAddress;
import io.riskgate.app.service.RiskgateService;
import io.riskgate.schemas.log.LogCode;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The reference in docs, made from what the program itself goes by. */
final class ReferencePages {
    private static final int USAGE_WIDTH = 110;

    private ReferencePages() {}

    /** Every page by its file name. */
    static Map<String, String> all() throws ReflectiveOperationException {
        return new TreeMap<>(Map.of(
                "topics.md", TopicsPage.markdown(),
                "http.md", http(),
                "commands.md", commands(),
                "engine.md", engine(),
                "log-events.md", logEvents()));
    }

    private static String http() {
        StringBuilder page = new StringBuilder("""
                # HTTP

                Generated from `HttpAddress`; a test keeps it current. Who may ask, and how: [security](../security.md). The probes
                are answered on `--probe-port` as well, by threads of their own.

                | | address | what it is |
                |---|---|---|
                | GET | `/` | the live page |
                """);
        for (HttpAddress address : HttpAddress.values()) {
            page.append("| %s | `%s` | %s |%n".formatted(address.method(), address.path(), address.meaning()));
        }
        return page.toString();
    }

    private static String commands() {
        StringBuilder page = new StringBuilder("""
                # Commands

                Generated from the command line itself; a test keeps it current. Every command exits with 0 when it is done, with 1
                when it failed, and with 2 when it was used wrongly; some say more with other codes.
                """);
        addUsage(page, "./riskgate", RiskgateCommand.commandLine());
        return page.toString();
    }

    private static void addUsage(StringBuilder page, String name, CommandLine command) {
        command.setUsageHelpAutoWidth(false).setUsageHelpWidth(USAGE_WIDTH);
        page.append("\n## ").append(name).append("\n\n```\n");
        page.append(command.getUsageMessage(Ansi.OFF).replaceAll("(?m) +$", "").strip())
                .append("\n```\n");
        command.getSubcommands().forEach((word, sub) -> addUsage(page, name + " " + word, sub));
    }

    private static String engine() {
        StringBuilder page = new StringBuilder("""
                # Settings of an engine

                Generated from `RiskgateService`; a test keeps it current. An engine takes its settings from its command line alone, so
                that what runs can be read from the process list; secrets are files that options name.
                """);
        addUsage(page, "engine", new CommandLine(new RiskgateService()));
        page.append("""

                | property of the virtual machine | what it does |
                |---|---|
                | `riskgate.log.file` | file of the JSON lines (default `riskgate.log`) |
                | `riskgate.log.level` | level of our own lines (default `INFO`) |
                | `riskgate.log.kafka` | level of Kafka's lines (default `WARN`) |
                | `riskgate.metrics.full` | `true` lets every metric of Kafka through to `/metrics` |
                """);
        return page.toString();
    }

    private static String logEvents() {
        StringBuilder page = new StringBuilder("""
                # Log events

                Generated from `LogCode`; a test keeps it current. Long-running processes write JSON lines with the fields of the
                Elastic Common Schema: `@timestamp`, `log.level`, `event.code`, `message`, `correlation.id`, `process.thread.name`,
                `log.logger`, `error.type`, `error.message`, `error.stack_trace`. On a console the same lines are for people.

                | code | level | what has happened |
                |---|---|---|
                """);
        for (LogCode event : LogCode.values()) {
            page.append("| `%s` | %s | %s |%n".formatted(event.code(), event.level(), event.meaning()));
        }
        return page.toString();
    }
}
