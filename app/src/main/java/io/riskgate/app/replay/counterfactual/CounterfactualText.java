package io.riskgate.app.replay.counterfactual;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import io.riskgate.app.analysis.report.ReportPage;
import io.riskgate.app.replay.counterfactual.ChangedDecision.Cause;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What other limits would have done, for people and for programs. */
public final class CounterfactualText {
    private static final List<String> HEADER = List.of(
            "portfolio",
            "decisions",
            "now rejected",
            "now approved",
            "otherwise",
            "P&L",
            "P&L instead",
            "drawdown",
            "drawdown instead");
    private static final int SHOWN_MAX = 1_000;

    private CounterfactualText() {}

    /** A line a portfolio, and how the changes are explained. */
    public static String table(CounterfactualReport report) {
        List<ColumnData<List<String>>> columns = new ArrayList<>();
        for (int i = 0; i < HEADER.size(); i++) {
            int cell = i;
            columns.add(new Column()
                    .header(HEADER.get(i))
                    .dataAlign(i == 0 ? HorizontalAlign.LEFT : HorizontalAlign.RIGHT)
                    .with(row -> row.get(cell)));
        }
        List<List<String>> rows = rows(report);
        String table = AsciiTable.builder()
                .border(AsciiTable.NO_BORDERS)
                .data(rows, columns)
                .asString();
        return table + "\n\n" + summary(report);
    }

    private static List<List<String>> rows(CounterfactualReport report) {
        return report.portfolios().stream().map(CounterfactualText::row).toList();
    }

    private static List<String> row(PortfolioEffect effect) {
        return List.of(
                effect.portfolioId(),
                Long.toString(effect.counts().decisionCount()),
                Long.toString(effect.counts().nowRejected()),
                Long.toString(effect.counts().nowApproved()),
                Long.toString(effect.counts().changedOtherwise()),
                amount(effect.recordedProfit()),
                amount(effect.profit()),
                percent(effect.recordedWorstDrawdown()),
                percent(effect.worstDrawdown()));
    }

    private static String amount(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.2f %%", ratio * 100);
    }

    /** How many decisions change and why. */
    public static String summary(CounterfactualReport report) {
        String changes = report.changes().size() + " decisions would have been others: "
                + report.count(Cause.LIMIT) + " by the changed limit itself, " + report.count(Cause.EARLIER_CHANGE)
                + " because of an earlier change, " + report.count(Cause.UNEXPLAINED) + " unexplained; "
                + report.droppedFills() + " trades would not have happened, " + report.assumedFills()
                + " are assumed instead";
        return report.isHistoryEqual()
                ? changes
                : changes + "; history itself did NOT replay equal, so this means little";
    }

    /** One line without a line break. */
    public static String json(CounterfactualReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("historyEqual", report.isHistoryEqual());
        json.put("changed", report.changes().size());
        json.put("changedByLimit", report.count(Cause.LIMIT));
        json.put("changedByEarlierChange", report.count(Cause.EARLIER_CHANGE));
        json.put("unexplained", report.count(Cause.UNEXPLAINED));
        json.put("droppedFills", report.droppedFills());
        json.put("assumedFills", report.assumedFills());
        ArrayNode portfolios = json.putArray("portfolios");
        for (PortfolioEffect effect : report.portfolios()) {
            ObjectNode portfolio = portfolios.addObject();
            portfolio.put("portfolio", effect.portfolioId());
            portfolio.put("decisions", effect.counts().decisionCount());
            portfolio.put("nowRejected", effect.counts().nowRejected());
            portfolio.put("nowApproved", effect.counts().nowApproved());
            portfolio.put("changedOtherwise", effect.counts().changedOtherwise());
            portfolio.put("recordedProfit", effect.recordedProfit());
            portfolio.put("profit", effect.profit());
            portfolio.put("recordedWorstDrawdown", effect.recordedWorstDrawdown());
            portfolio.put("worstDrawdown", effect.worstDrawdown());
        }
        ArrayNode changes = json.putArray("changes");
        for (ChangedDecision change : report.changes()) {
            ObjectNode node = changes.addObject();
            node.put("orderId", change.orderId());
            node.put("portfolio", change.portfolioId());
            node.put("eventTime", Instant.ofEpochMilli(change.eventTimeMillis()).toString());
            node.put("recorded", change.recorded());
            node.put("instead", change.instead());
            node.put("cause", change.cause().name());
            node.put("explanation", change.explanation());
        }
        return json.toString();
    }

    /** Writes one page with the table and the first thousand changes. */
    public static void html(CounterfactualReport report, Path file) {
        List<List<String>> effects = new ArrayList<>();
        effects.add(HEADER);
        effects.addAll(rows(report));
        List<List<String>> changes = new ArrayList<>();
        changes.add(List.of("order", "portfolio", "time", "recorded", "instead", "cause", "explanation"));
        report.changes().stream()
                .limit(SHOWN_MAX)
                .forEach(change -> changes.add(List.of(
                        change.orderId(),
                        change.portfolioId(),
                        Instant.ofEpochMilli(change.eventTimeMillis()).toString(),
                        change.recorded(),
                        change.instead(),
                        change.cause().name(),
                        change.explanation())));
        new ReportPage("What other limits would have done")
                .note(summary(report))
                .table(effects)
                .heading("Changed decisions, the first "
                        + Math.min(SHOWN_MAX, report.changes().size()) + " of "
                        + report.changes().size())
                .table(changes)
                .write(file);
    }
}
