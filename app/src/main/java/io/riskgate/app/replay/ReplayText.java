package io.riskgate.app.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.riskgate.app.replay.log.PlainRead;
import java.util.List;
import java.util.Locale;

/** A replay's report for people and for programs. */
public final class ReplayText {
    private static final int HASH_CHARACTERS = 16;

    private ReplayText() {}

    /** A line a partition, the first differences with both accounts, and the speed. */
    public static String table(ReplayReport report) {
        StringBuilder text = new StringBuilder(AsciiTable.builder()
                .border(AsciiTable.NO_BORDERS)
                .data(
                        report.partitions(),
                        List.of(
                                number("partition").with(tally -> Integer.toString(tally.partition())),
                                number("inputs").with(tally -> Long.toString(tally.inputCount())),
                                number("audit records").with(tally -> Long.toString(tally.recordCount())),
                                number("decisions").with(tally -> Long.toString(tally.decisionCount())),
                                new Column().header("last hash").with(ReplayText::shortHash),
                                new Column().header("result").with(tally -> tally.isEqual() ? "equal" : "DIFFERENT")))
                .asString());
        for (ReplayTally tally : report.partitions()) {
            Difference difference = tally.difference();
            if (difference != null) {
                text.append("\n\nfirst difference of partition ")
                        .append(tally.partition())
                        .append(", record ")
                        .append(difference.sequence())
                        .append(":\n")
                        .append(difference.explanation());
            }
        }
        text.append(String.format(
                Locale.ROOT,
                "%n%n%d decisions and %d audit records %s: %d inputs in %.1f s, %.0f events/s, %s",
                report.decisionCount(),
                report.recordCount(),
                report.isEqual() ? "equal, bit for bit" : "compared, NOT equal",
                report.inputCount(),
                report.seconds(),
                report.eventsPerSecond(),
                speed(report)));
        return text.toString();
    }

    private static String speed(ReplayReport report) {
        return report.plain().equals(PlainRead.NONE)
                ? "held back for the engine beside it"
                : String.format(
                        Locale.ROOT,
                        "%.2f x a plain consumer of the same partitions (%.0f records/s)",
                        report.plainRatio(),
                        report.plain().recordsPerSecond());
    }

    private static Column number(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.RIGHT).dataAlign(HorizontalAlign.RIGHT);
    }

    private static String shortHash(ReplayTally tally) {
        return tally.lastHash()
                .substring(0, Math.min(HASH_CHARACTERS, tally.lastHash().length()));
    }

    /** One line without a line break. */
    public static String json(ReplayReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("equal", report.isEqual());
        json.put("inputs", report.inputCount());
        json.put("auditRecords", report.recordCount());
        json.put("decisions", report.decisionCount());
        json.put("seconds", report.seconds());
        json.put("eventsPerSecond", report.eventsPerSecond());
        if (!report.plain().equals(PlainRead.NONE)) {
            json.put("plainConsumerRecordsPerSecond", report.plain().recordsPerSecond());
            json.put("plainConsumerRatio", report.plainRatio());
        }
        ArrayNode partitions = json.putArray("partitions");
        for (ReplayTally tally : report.partitions()) {
            ObjectNode partition = partitions.addObject();
            partition.put("partition", tally.partition());
            partition.put("inputs", tally.inputCount());
            partition.put("auditRecords", tally.recordCount());
            partition.put("decisions", tally.decisionCount());
            partition.put("lastHash", tally.lastHash());
            Difference difference = tally.difference();
            if (difference != null) {
                ObjectNode first = partition.putObject("firstDifference");
                first.put("sequence", difference.sequence());
                first.put("explanation", difference.explanation());
            }
        }
        return json.toString();
    }
}
