package io.riskgate.app.demo.html;

import io.riskgate.app.demo.DemoResult;
import io.riskgate.app.demo.history.EnforcementEffect;
import io.riskgate.app.demo.history.FirmWeek;
import io.riskgate.app.demo.history.Halt;
import io.riskgate.app.demo.history.OutcomeTally;
import io.riskgate.app.demo.history.PortfolioDay;
import io.riskgate.app.demo.history.PortfolioHistory;
import io.riskgate.app.demo.history.SensorFold;
import io.riskgate.app.demo.html.LineChart.Point;
import io.riskgate.app.demo.ledger.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The report as one page. */
public final class HtmlReport {
    private static final int WIDE = 1100;
    private static final int HALF = 540;

    private final DemoResult result;
    private final List<PortfolioHistory> portfolios;
    private final StringBuilder page = new StringBuilder(1024 * 1024);

    private HtmlReport(DemoResult result) {
        this.result = result;
        this.portfolios = List.copyOf(result.history().portfolios());
    }

    /** The whole page, UTF-8 text. */
    public static String page(DemoResult result) {
        HtmlReport report = new HtmlReport(result);
        report.head();
        report.desks();
        report.equity();
        report.exposure();
        report.backtest();
        report.decisions();
        report.enforcement();
        report.halts();
        report.rejections();
        report.ledger();
        return report.page.append("</main></body></html>\n").toString();
    }

    private void head() {
        Ledger ledger = result.ledger();
        page.append("<!doctype html><html lang='en'><head><meta charset='utf-8'><meta name='viewport' ");
        page.append("content='width=device-width,initial-scale=1'><title>Riskgate demonstration</title><style>");
        page.append(style()).append("</style></head><body><main><header><h1>Riskgate</h1><p>");
        page.append(Markup.count(result.dayCount())).append(" trading days of real ECB fixings, ");
        page.append(result.from())
                .append(" to ")
                .append(result.to())
                .append(", order by order through real topics. Seed ");
        page.append(result.seed()).append(".</p></header><section class='tiles'>");
        tile(Markup.count(ledger.orders()), "orders, each with one decision", "");
        tile(Markup.percent((double) ledger.approved() / Math.max(1, ledger.decisions())), "approved", "");
        tile(
                Markup.count(ledger.rejected()),
                "vetoed, for " + ledger.rejectedByReason().size() + " reasons",
                "");
        tile(Markup.count(ledger.halts()), "halts by drawdown, " + ledger.resumes() + " resumed by two people", "");
        tile(Markup.count(exceedanceCount()), "days beyond VaR 99 %", "");
        tile(String.format(Locale.ROOT, "%,.0f", result.decisionsPerSecond()), "decisions a second, exactly once", "");
        tile(ledger.isExact() ? "exact" : "NOT exact", "ledger", ledger.isExact() ? "good" : "bad");
        page.append("</section>");
    }

    private long exceedanceCount() {
        return portfolios.stream().mapToLong(PortfolioHistory::exceedanceCount).sum();
    }

    private void tile(String figure, String label, String style) {
        page.append("<div class='tile ")
                .append(style)
                .append("'><b>")
                .append(figure)
                .append("</b><span>");
        page.append(label).append("</span></div>");
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("report.css is missing beside " + HtmlReport.class.getName());
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read report.css", e);
        }
    }

    private void section(String title, String note) {
        page.append("<h2>")
                .append(title)
                .append("</h2><p class='note'>")
                .append(note)
                .append("</p>");
    }

    private void desks() {
        section("Desks", "Four strategies, ten million dollars each, limits agreed by two people.");
        page.append("<table class='wide'><thead><tr><th>desk</th><th>strategy</th><th class='n'>orders</th>");
        page.append("<th class='n'>approved</th><th class='n'>P&amp;L</th><th class='n'>max drawdown</th>");
        page.append("<th class='n'>worst day</th><th class='n'>beyond VaR 99</th></tr></thead><tbody>");
        for (int i = 0; i < portfolios.size(); i++) {
            PortfolioHistory portfolio = portfolios.get(i);
            OutcomeTally tally = result.history().outcomes().get(portfolio.portfolioId());
            long orders = tally == null ? 0 : tally.approvedCount() + tally.rejectedCount();
            page.append("<tr><td><i class='key s").append(i).append("b'></i>").append(portfolio.portfolioId());
            page.append("</td><td>").append(Markup.text(description(portfolio))).append("</td><td class='n'>");
            page.append(Markup.count(orders)).append("</td><td class='n'>");
            page.append(Markup.percent(tally == null ? 0 : tally.approvedRatio()))
                    .append("</td><td class='n'>");
            page.append(Markup.dollars(portfolio.profit())).append("</td><td class='n'>");
            page.append(Markup.percent(portfolio.drawdownMax())).append("</td><td class='n'>");
            page.append(Markup.dollars(portfolio.profitExtreme(-1))).append("</td><td class='n'>");
            page.append(portfolio.exceedanceCount()).append(" days</td></tr>");
        }
        page.append("</tbody></table>");
    }

    private String description(PortfolioHistory portfolio) {
        DemoResult.Desk desk = result.desks().get(portfolio.portfolioId());
        return desk == null ? "" : desk.description();
    }

    private void equity() {
        section("Equity", "Capital plus all profit and loss, dollars. Dashed lines are crises.");
        LineChart chart = new LineChart("equity of each desk", WIDE, 340, false);
        for (int i = 0; i < portfolios.size(); i++) {
            PortfolioHistory portfolio = portfolios.get(i);
            chart.line(portfolio.portfolioId(), "s" + i, points(portfolio, PortfolioDay::equity));
        }
        legend();
        page.append(chart.svg(result.from(), result.to()));
    }

    private void legend() {
        page.append("<p class='legend'>");
        for (int i = 0; i < portfolios.size(); i++) {
            page.append("<span><i class='key s").append(i).append("b'></i>");
            page.append(portfolios.get(i).portfolioId()).append("</span>");
        }
        page.append("</p>");
    }

    private static List<Point> points(PortfolioHistory portfolio, ToDoubleFunction<PortfolioDay> figure) {
        List<Point> points = new ArrayList<>(portfolio.days().size());
        portfolio.days().forEach(day -> points.add(new Point(day.date(), figure.applyAsDouble(day))));
        return points;
    }

    private void exposure() {
        section(
                "Exposure and risk",
                "Gross exposure of each desk against its limit (dashed red), and the firm's one-day"
                        + " VaR 99 %: exact, from"
                        + " scenario losses added day by day (solid), beside the sum of the desks'"
                        + " own figures (thin).");
        page.append("<div class='grid2'>");
        for (int i = 0; i < portfolios.size(); i++) {
            PortfolioHistory portfolio = portfolios.get(i);
            LineChart chart = new LineChart("gross exposure of " + portfolio.portfolioId(), HALF, 210, true)
                    .line("gross exposure", "s" + i, points(portfolio, PortfolioDay::gross));
            DemoResult.Desk desk = result.desks().get(portfolio.portfolioId());
            if (desk != null) {
                double limit = desk.limits().exposures().grossMax().toDouble();
                chart.line("limit", "limit", List.of(new Point(result.from(), limit), new Point(result.to(), limit)));
            }
            figure(portfolio.portfolioId() + ": gross exposure", chart.svg(result.from(), result.to()));
        }
        page.append("</div>");
        List<Point> exact = new ArrayList<>();
        List<Point> sum = new ArrayList<>();
        for (FirmWeek week : result.history().firmWeeks()) {
            exact.add(new Point(week.friday(), week.valueAtRisk99()));
            sum.add(new Point(week.friday(), week.valueAtRisk99Sum()));
        }
        String firm = new LineChart("value at risk of the firm", WIDE, 300, true)
                .line("sum of the desks", "thin", sum)
                .line("firm", "s0", exact)
                .svg(result.from(), result.to());
        figure("firm: VaR 99 %, one day", firm);
    }

    private void figure(String caption, String svg) {
        page.append("<figure><figcaption>").append(Markup.text(caption)).append("</figcaption>");
        page.append(svg).append("</figure>");
    }

    private void backtest() {
        section(
                "Was the risk figure right?",
                "Best and worst day of every week against the VaR 99 % of the evening before"
                        + " (line); every dot is a day that"
                        + " lost more. A perfect model has one such day in a hundred.");
        page.append("<div class='grid2'>");
        for (PortfolioHistory portfolio : portfolios) {
            String title = portfolio.portfolioId() + ": daily P&L and VaR 99 %";
            figure(title, new BacktestChart(portfolio.days(), result.from(), result.to()).svg(title));
        }
        page.append("</div>");
        String bars = new YearBars(result.history().years()).exceedances();
        figure(
                "days beyond VaR 99 % a year, all desks; the bar across is the expectation, red is more than twice",
                bars);
    }

    private void decisions() {
        section(
                "Why orders were refused",
                "The first check that did not pass is the reason; all others are recorded too.");
        page.append("<p class='legend'>");
        for (ReasonFamily family : ReasonFamily.values()) {
            page.append("<span><i class='key ").append(YearBars.family(family)).append("b'></i>");
            page.append(Markup.text(family.label)).append("</span>");
        }
        page.append("</p>");
        figure("rejections a year", new YearBars(result.history().years()).rejections());
        page.append("<p class='reasons'>");
        result.ledger().rejectedByReason().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(reason -> page.append("<span><b>")
                        .append(Markup.count(reason.getValue()))
                        .append("</b> ")
                        .append(reason.getKey())
                        .append("</span>"));
        page.append("</p>");
    }

    private void halts() {
        section(
                "Halts",
                "The engine halts a desk by itself when its drawdown reaches the limit. Resuming takes two people.");
        page.append(
                "<table class='wide'><thead><tr><th>halted</th><th>desk</th><th>why</th><th>resumed</th><th>by</th>");
        page.append("</tr></thead><tbody>");
        for (Halt halt : result.history().halts()) {
            page.append("<tr><td>").append(halt.haltedOn()).append("</td><td>").append(Markup.text(halt.scope()));
            page.append("</td><td>").append(Markup.text(halt.reason())).append("</td><td>");
            page.append(halt.resumedOn() == null ? "not yet" : halt.resumedOn()).append("</td><td>");
            page.append(Markup.text(String.join(", ", halt.resumedBy()))).append("</td></tr>");
        }
        page.append("</tbody></table>");
    }

    private void enforcement() {
        section(
                "Enforcement",
                "The same history twice: with sensors that only watch, and with sensors that act once reviewed"
                        + " breaches have earned them the right.");
        page.append("<table class='wide'><thead><tr><th>desk</th><th class='n'>P&amp;L watching</th>");
        page.append("<th class='n'>P&amp;L acting</th><th class='n'>max drawdown watching</th>");
        page.append("<th class='n'>max drawdown acting</th><th class='n'>worst day watching</th>");
        page.append("<th class='n'>worst day acting</th><th class='n'>orders stopped</th>");
        page.append("<th class='n'>orders cut</th></tr></thead><tbody>");
        for (EnforcementEffect.Portfolio portfolio : result.effect().portfolios()) {
            page.append("<tr><td>").append(Markup.text(portfolio.portfolioId())).append("</td>");
            cell(Markup.dollars(portfolio.watched().profit()));
            cell(Markup.dollars(portfolio.enforced().profit()));
            cell(Markup.percent(portfolio.watched().drawdownMax()));
            cell(Markup.percent(portfolio.enforced().drawdownMax()));
            cell(Markup.dollars(portfolio.watched().worstDay()));
            cell(Markup.dollars(portfolio.enforced().worstDay()));
            cell(Markup.count(portfolio.stopped()));
            cell(Markup.count(portfolio.cut()));
            page.append("</tr>");
        }
        page.append("</tbody></table><p class='note'>");
        for (SensorFold.Term term : result.effect().terms()) {
            page.append(Markup.text(term.portfolioId() + " " + term.sensor() + " acted from " + term.from() + " to "
                            + term.to()))
                    .append("<br>");
        }
        page.append("</p>");
    }

    private void cell(String figure) {
        page.append("<td class='n'>").append(figure).append("</td>");
    }

    private void rejections() {
        section(
                "Rejections, explained",
                "For each reason the order that went furthest beyond its limit. Open one to see"
                        + " every check with its numbers.");
        result.history().rejections().forEach(decision -> page.append(ExplainedRejection.html(decision)));
    }

    private void ledger() {
        Ledger ledger = result.ledger();
        section("Ledger", "Computed from what was read back from the topics, not from what was sent.");
        page.append("<table class='ledger'><tbody>");
        row("orders", Markup.count(ledger.orders()));
        row("decisions", Markup.count(ledger.decisions()));
        row("orders without a decision", Markup.count(ledger.undecided()));
        row("second decisions", Markup.count(ledger.duplicateDecisions()));
        row("fills", Markup.count(ledger.fills()));
        row("positions that differ from the fold of the fills", Markup.count(ledger.positionMismatches()));
        row("dead letters", Markup.count(ledger.deadLetters()));
        row("approvals that ran out unused", Markup.count(result.lapsedApprovals()));
        row("SHA-256 over all decisions", "<code>" + ledger.decisionsSha256() + "</code>");
        page.append("</tbody></table>");
    }

    private void row(String what, String figure) {
        page.append("<tr><td>")
                .append(what)
                .append("</td><td class='n'>")
                .append(figure)
                .append("</td></tr>");
    }
}
