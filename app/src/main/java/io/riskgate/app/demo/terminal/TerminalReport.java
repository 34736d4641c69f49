package io.riskgate.app.demo.terminal;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import io.riskgate.app.demo.DemoResult;
import io.riskgate.app.demo.history.Halt;
import io.riskgate.app.demo.history.OutcomeTally;
import io.riskgate.app.demo.history.PortfolioHistory;
import io.riskgate.app.demo.history.YearTally;
import io.riskgate.app.demo.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report at the end of a run, as lines for a terminal of a hundred columns. */
public final class TerminalReport {
    private static final int BAR_WIDTH = 40;
    private static final int REASON_WIDTH = 22;

    private final DemoResult result;
    private final Ink ink;

    private TerminalReport(DemoResult result, boolean colored) {
        this.result = result;
        this.ink = new Ink(colored);
    }

    /** The whole report; {@code colored} where the terminal shows colors. */
    public static List<String> lines(DemoResult result, boolean colored) {
        TerminalReport report = new TerminalReport(result, colored);
        List<String> lines = new ArrayList<>(report.title());
        lines.addAll(report.portfolios());
        lines.addAll(report.reasons());
        lines.addAll(new EnforcementLines(result.effect(), report.ink).lines(report.heading("Enforcement")));
        if (!result.history().firmWeeks().isEmpty()) {
            lines.addAll(report.heading("Exposure and risk"));
            lines.addAll(new RiskOverTime(result.history().firmWeeks()).lines(report.ink));
        }
        lines.addAll(report.exceedances());
        lines.addAll(report.halts());
        lines.addAll(report.ledger());
        return lines;
    }

    private List<String> title() {
        return List.of(
                "",
                ink.bold("RISKGATE ON " + Ink.count(result.dayCount()) + " TRADING DAYS, " + result.from() + " TO "
                        + result.to()),
                ink.dim("real ECB fixings, eight currency pairs, four desks with 10M USD each; seed " + result.seed()));
    }

    private List<String> heading(String text) {
        return List.of("", ink.bold("── " + text + " " + "─".repeat(Math.max(0, 96 - text.length()))), "");
    }

    private List<String> portfolios() {
        List<String> lines = new ArrayList<>(heading("Desks"));
        result.desks().forEach((id, desk) -> lines.add("  " + pad(id, 10) + ink.dim(desk.description())));
        lines.add("");
        Map<String, OutcomeTally> outcomes = result.history().outcomes();
        lines.addAll(table(
                List.copyOf(result.history().portfolios()),
                List.of(
                        left("desk").with(PortfolioHistory::portfolioId),
                        right("orders").with(p -> Ink.count(orders(outcome(outcomes, p)))),
                        right("approved")
                                .with(p -> Ink.percent(outcome(outcomes, p).approvedRatio())),
                        right("equity").with(p -> Ink.millions(p.equityLast())),
                        right("P&L").with(p -> signed(p.profit())),
                        right("max drawdown").with(p -> Ink.percent(p.drawdownMax())),
                        right("worst day").with(p -> Ink.thousands(p.profitExtreme(-1))),
                        right("best day").with(p -> Ink.thousands(p.profitExtreme(1))),
                        right("beyond VaR 99").with(TerminalReport::exceedanceShare))));
        return lines;
    }

    private static OutcomeTally outcome(Map<String, OutcomeTally> outcomes, PortfolioHistory portfolio) {
        OutcomeTally tally = outcomes.get(portfolio.portfolioId());
        return tally == null ? new OutcomeTally() : tally;
    }

    private static long orders(OutcomeTally tally) {
        return tally.approvedCount() + tally.rejectedCount();
    }

    private static String exceedanceShare(PortfolioHistory portfolio) {
        long tested = portfolio.days().stream().filter(day -> day.isTested()).count();
        double share = tested == 0 ? 0 : (double) portfolio.exceedanceCount() / tested;
        return portfolio.exceedanceCount() + " days, " + String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    private List<String> reasons() {
        Ledger ledger = result.ledger();
        List<String> lines = new ArrayList<>(heading("Decisions"));
        long most = ledger.rejectedByReason().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        lines.add(ink.good(pad("  approved", REASON_WIDTH + 2))
                + padLeft(Ink.count(ledger.approved()), 8)
                + ink.dim("  of " + Ink.count(ledger.decisions()) + ", cancels included; " + result.lapsedApprovals()
                        + " approvals ran out unused"));
        lines.add(ink.bad(pad("  rejected", REASON_WIDTH + 2)) + padLeft(Ink.count(ledger.rejected()), 8));
        ledger.rejectedByReason().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(reason -> lines.add("    " + pad(reason.getKey(), REASON_WIDTH)
                        + padLeft(Ink.count(reason.getValue()), 6) + "  "
                        + ink.bad(bar((double) reason.getValue() / most))));
        return lines;
    }

    private List<String> exceedances() {
        List<String> lines = new ArrayList<>(heading("Days beyond VaR 99 %, all desks, against expectation"));
        result.history().years().forEach((year, tally) -> {
            String line = "  " + year + padLeft(Long.toString(tally.exceedanceCount()), 5)
                    + ink.dim(String.format(Locale.ROOT, "  expected %4.1f  ", tally.exceedancesExpected()));
            lines.add(line + exceedanceBar(tally));
        });
        return lines;
    }

    private String exceedanceBar(YearTally tally) {
        String bar = "■".repeat((int) Math.min(60, tally.exceedanceCount()));
        double expected = tally.exceedancesExpected();
        if (tally.exceedanceCount() > 2 * expected) {
            return ink.bad(bar + " more than twice");
        }
        return tally.exceedanceCount() > expected ? ink.warn(bar) : ink.good(bar);
    }

    private List<String> halts() {
        List<String> lines = new ArrayList<>(heading("Halts"));
        List<Halt> halts = result.history().halts();
        if (halts.isEmpty()) {
            lines.add("  none");
            return lines;
        }
        lines.addAll(table(
                halts,
                List.of(
                        left("halted").with(halt -> halt.haltedOn().toString()),
                        left("desk").with(Halt::scope),
                        left("why").maxWidth(76).with(TerminalReport::reason),
                        left("resumed").with(TerminalReport::resumedOn))));
        List<String> people = halts.stream()
                .flatMap(halt -> halt.resumedBy().stream())
                .distinct()
                .toList();
        lines.add(ink.dim("  the engine halts alone; each resume took two people: " + String.join(" and ", people)));
        return lines;
    }

    /** The engine's words, amounts without cents. */
    private static String reason(Halt halt) {
        return halt.reason().replaceAll("\\.\\d+(?= is |;)", "");
    }

    private static String resumedOn(Halt halt) {
        return halt.resumedOn() == null ? "not yet" : halt.resumedOn().toString();
    }

    private List<String> ledger() {
        Ledger ledger = result.ledger();
        List<String> lines = new ArrayList<>(heading("Ledger, from what was read back from the topics"));
        lines.add(verdict(
                "orders = decisions",
                ledger.orders() == ledger.decisions(),
                Ink.count(ledger.orders()) + " = " + Ink.count(ledger.decisions())));
        lines.add(verdict("undecided orders", ledger.undecided() == 0, Ink.count(ledger.undecided())));
        lines.add(
                verdict("second decisions", ledger.duplicateDecisions() == 0, Ink.count(ledger.duplicateDecisions())));
        lines.add(verdict(
                "fills folded = positions",
                ledger.positionMismatches() == 0,
                Ink.count(ledger.fills()) + " fills, " + ledger.positionMismatches() + " mismatches"));
        lines.add(verdict("dead letters", ledger.deadLetters() == 0, Ink.count(ledger.deadLetters())));
        lines.add(String.format(
                Locale.ROOT,
                "  %s  %.1f s, %,.0f decisions per second through real topics, exactly once",
                pad("speed", 26),
                result.elapsedSeconds(),
                result.decisionsPerSecond()));
        lines.add("  " + pad("decisions SHA-256", 26) + "  " + ledger.decisionsSha256());
        lines.add("");
        return lines;
    }

    private String verdict(String what, boolean holds, String figures) {
        return "  " + pad(what, 26) + "  " + (holds ? ink.good("✔ " + figures) : ink.bad("✘ " + figures));
    }

    private static <T> List<String> table(List<T> rows, List<ColumnData<T>> columns) {
        return AsciiTable.getTable(AsciiTable.NO_BORDERS, rows, columns)
                .lines()
                .map(line -> " " + line.stripTrailing())
                .toList();
    }

    private static Column left(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
    }

    private static Column right(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.RIGHT).dataAlign(HorizontalAlign.RIGHT);
    }

    private static String bar(double share) {
        return "█".repeat((int) Math.max(1, Math.round(share * BAR_WIDTH)));
    }

    private static String signed(double dollars) {
        return (dollars < 0 ? "" : "+") + Ink.millions(dollars);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
