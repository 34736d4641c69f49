package io.riskgate.app.morning;

import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.schemas.avro.StressLine;
import io.riskgate.schemas.avro.StressSimulation;
import io.riskgate.schemas.avro.StressWorstCase;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report as one page that asks for nothing else: styles and charts are inside, scripts there are none. */
public final class MorningHtml {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--line:#d0d7de;--risk:#c2410c;--hedge:#1d6fb8;--calm:#6b7785;--cost:#a16207}
            @media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0d1117;--line:#30363d;--risk:#fb8147;--hedge:#58a6ff;--calm:#8b949e;--cost:#e3b341}}
            body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:64rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2.5rem;border-bottom:1px solid var(--line)}h3{font-size:1rem}p.note{color:var(--calm)}
            table{border-collapse:collapse;width:100%}th,td{padding:.2rem .5rem;border-bottom:1px solid var(--line);text-align:right;font-variant-numeric:tabular-nums}
            th:first-child,td:first-child{text-align:left}svg{width:100%;height:auto;font:12px system-ui,sans-serif}svg text{fill:var(--ink)}svg .end{text-anchor:end}
            .shock{fill:var(--hedge)}.gap{fill:var(--risk)}.cost{fill:var(--cost)}.limit{stroke:var(--risk);stroke-dasharray:5 3}.grid{stroke:var(--line)}
            .profit{stroke:var(--calm)}.forecast{stroke:var(--hedge);fill:none}.beyond{fill:none;stroke:var(--risk);stroke-width:2}.over{color:var(--risk);font-weight:600}
            meter{width:8rem}.wide{overflow-x:auto}
            """;

    private static final int WORST_SHOWN = 10;

    private final StringBuilder page = new StringBuilder();

    private MorningHtml() {}

    /** The whole page. */
    public static String of(MorningFacts facts, List<MorningFigures> figures) {
        var html = new MorningHtml();
        html.open(facts);
        html.summary(figures);
        for (MorningFigures one : figures) {
            html.portfolio(one, facts.log().limits(one.portfolioId()));
        }
        return scrollable(html.page.append("</main></body></html>\n").toString());
    }

    /** On a narrow screen a wide table moves inside its own frame, by finger or keyboard. */
    private static String scrollable(String page) {
        return page.replace("<table>", "<div class=\"wide\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
    }

    private void open(MorningFacts facts) {
        String title = "Morning report " + facts.run().getRunId();
        page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(escape(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head>\n<body><main><h1>")
                .append(escape(title))
                .append("</h1>\n");
        note("As of %s, finished %s, seed %d, %d portfolios, %d written and 3 x %d random scenarios; results sha256 %s."
                .formatted(
                        facts.run().getAsOf(),
                        facts.run().getFinishedAt(),
                        facts.run().getSeed(),
                        facts.run().getPortfolioCount(),
                        facts.run().getScenarioCount(),
                        facts.run().getSimulationCount(),
                        facts.run().getResultsSha256().substring(0, 16)));
        note(
                facts.runBefore() == null
                        ? "This is the first run; changes are those since " + facts.since() + "."
                        : "Changes are against run " + facts.runBefore().getRunId() + ", as of " + facts.since() + ".");
    }

    private void summary(List<MorningFigures> figures) {
        page.append("<h2>All portfolios</h2><table><tr><th>portfolio</th><th>worst loss</th><th>change</th>"
                + "<th>failed scenarios</th><th>change</th><th>tail ratio</th>"
                + "<th>VaR 99 exceedances</th><th>sensors ready</th></tr>");
        for (MorningFigures one : figures) {
            MorningFigures.Exceedance exceedance = one.exceedance();
            row(
                    one.portfolioId(),
                    amount(one.result().getWorstLoss()),
                    signed(one.worstLossChange()),
                    Integer.toString(one.result().getFailedCount()),
                    signed(one.failedChange() == null ? null : (double) one.failedChange()),
                    decimals(one.result().getTailRatio()),
                    exceedance == null
                            ? "no history"
                            : exceedance.count() + " of " + exceedance.days() + " days, "
                                    + exceedance.light().name().toLowerCase(Locale.ROOT),
                    one.readiness().ready() + " of " + one.readiness().total());
        }
        page.append("</table>\n");
    }

    private void portfolio(MorningFigures one, @Nullable LimitSet limits) {
        page.append("<h2>").append(escape(one.portfolioId())).append("</h2>\n");
        double allowed = limits == null
                ? 0
                : limits.policy().thresholds().stress().worstLossMax().toDouble();
        changes(one);
        page.append("<h3>Loss by scenario: shock, gap, spread and selling; ✗ has failed</h3>\n")
                .append(MorningChart.waterfall(one.result().getLines(), allowed));
        scenarios(one);
        worst("Worst instruments over all scenarios", "instrument", one.result().getWorstCases());
        worst("Worst case of each cause alone", "cause", one.result().getCauseCases());
        page.append(MorningLadders.of(one.result().getLadders()));
        utilizations(one);
        exceedances(one);
        sensors(one);
    }

    private void changes(MorningFigures one) {
        page.append("<h3>What has changed</h3>");
        if (one.changes().isEmpty()) {
            note("Nothing.");
            return;
        }
        page.append("<table><tr><th>what</th><th>before</th><th>now</th></tr>");
        one.changes().forEach(change -> row(change.what(), change.before(), change.after()));
        page.append("</table>\n");
    }

    private void worst(String title, String subject, List<StressWorstCase> cases) {
        page.append("<h3>")
                .append(title)
                .append("</h3><table><tr><th>")
                .append(subject)
                .append("</th><th>scenario</th><th>loss</th></tr>");
        for (StressWorstCase worst : cases.subList(0, Math.min(WORST_SHOWN, cases.size()))) {
            row(worst.getSubject(), worst.getScenarioId(), amount(worst.getLoss()));
        }
        page.append("</table>\n");
        if (cases.size() > WORST_SHOWN) {
            note(cases.size() - WORST_SHOWN + " more with smaller losses stand in the JSON.");
        }
    }

    private void sensors(MorningFigures one) {
        page.append("<h3>Sensors</h3><table><tr><th>sensor</th><th>mode</th><th>status</th><th>why</th></tr>");
        one.sensors()
                .forEach(line -> row(
                        line.sensor().name().toLowerCase(Locale.ROOT),
                        line.mode(),
                        line.status().name(),
                        line.cause()));
        page.append("</table>\n");
        note("%d of %d sensors are ready, %d of them enforce."
                .formatted(
                        one.readiness().ready(),
                        one.readiness().total(),
                        one.readiness().enforcing()));
    }

    private void scenarios(MorningFigures one) {
        page.append("<table><tr><th>scenario</th><th>loss</th><th>of capital</th><th>real days</th>"
                + "<th>real - loss</th><th>VaR 99 after</th>"
                + "<th>over limit</th><th>times to allowed loss</th></tr>");
        for (StressLine line : one.result().getLines()) {
            row(
                    line.getScenarioId() + (line.getFailed() ? " ✗" : ""),
                    amount(MorningFigures.total(line)),
                    percent(line.getLossToCapitalRatio()),
                    line.getReplayLoss() == null ? "–" : amount(line.getReplayLoss()),
                    line.getReplayLoss() == null ? "–" : signed(line.getReplayLoss() - MorningFigures.total(line)),
                    amount(line.getValueAtRisk99AfterShock()),
                    decimals(line.getValueAtRiskToLimitRatio()),
                    line.getReverseMultiple() == null ? "gains" : decimals(line.getReverseMultiple()));
        }
        for (StressSimulation random : one.result().getSimulations()) {
            row(
                    "random, " + random.getGenerator(),
                    amount(random.getWorstLoss()),
                    "VaR " + amount(random.getValueAtRisk99()),
                    "ES " + amount(random.getExpectedShortfall99()),
                    random.getScenarioCount() + " drawn",
                    random.getBreachCount() + " beyond",
                    "",
                    "");
        }
        page.append("</table>\n");
    }

    private void utilizations(MorningFigures one) {
        page.append("<h3>Limits</h3><table><tr><th>limit</th><th>used</th><th>allowed</th>"
                + "<th>utilization</th><th></th></tr>");
        for (MorningFigures.Utilization line : one.utilizations()) {
            String style = line.ratio() > 1 ? " class=\"over\"" : "";
            page.append(format(
                    "<tr%s><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td><meter max=\"1\" high=\"0.8\""
                            + " value=\"%.3f\"></meter></td></tr>",
                    style,
                    escape(line.limit()),
                    figure(line.used()),
                    figure(line.allowed()),
                    percent(line.ratio()),
                    Math.min(1, line.ratio())));
        }
        page.append("</table>\n");
    }

    private void exceedances(MorningFigures one) {
        MorningFigures.Exceedance exceedance = one.exceedance();
        if (exceedance != null) {
            page.append(format(
                    "<h3>Profit a day against VaR 99: %d of %d days beyond it, %s</h3>",
                    exceedance.count(),
                    exceedance.days(),
                    exceedance.light().name().toLowerCase(Locale.ROOT)));
            page.append(MorningChart.exceedances(exceedance.history())).append('\n');
        }
    }

    private void row(String... cells) {
        page.append("<tr>");
        for (String cell : cells) {
            page.append("<td>").append(escape(cell)).append("</td>");
        }
        page.append("</tr>\n");
    }

    private void note(String text) {
        page.append("<p class=\"note\">").append(escape(text)).append("</p>\n");
    }

    private static String figure(double value) {
        return Math.abs(value) < 100 ? decimals(value) : amount(value);
    }

    private static String amount(double value) {
        return format("%,.0f", value);
    }

    private static String signed(@Nullable Double value) {
        return value == null ? "–" : format("%+,.0f", value);
    }

    private static String decimals(double value) {
        return format("%.2f", value);
    }

    private static String percent(double ratio) {
        return format("%.1f %%", 100 * ratio);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
