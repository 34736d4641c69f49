package io.riskgate.app.demo.html;

import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.event.OrderTerms;
import java.util.Locale;

/** One rejection with every check's answer, folded away until somebody opens it. */
final class ExplainedRejection {
    private ExplainedRejection() {}

    static String html(Decision decision) {
        CheckResult veto = decision.firstVeto();
        StringBuilder html = new StringBuilder(8 * 1024);
        html.append("<details class='rejection'><summary><span class='code ");
        html.append(YearBars.family(ReasonFamily.of(decision.reason()))).append("b'>");
        html.append(decision.reason()).append("</span><span class='what'>").append(order(decision));
        html.append("</span><span class='why'>")
                .append(veto == null ? "" : why(veto))
                .append("</span></summary>");
        html.append(
                "<table><thead><tr><th>check</th><th>answer</th><th class='n'>observed</th><th class='n'>limit</th>");
        html.append("<th class='n'>utilization</th><th></th><th>detail</th></tr></thead><tbody>");
        decision.results().forEach(result -> html.append(row(result)));
        return html.append("</tbody></table></details>").toString();
    }

    private static String order(Decision decision) {
        OrderTerms terms = decision.terms();
        String wish = terms == null
                ? "cancel"
                : terms.side().name().toLowerCase(Locale.ROOT) + " "
                        + Markup.count(terms.quantity().millionths() / 1_000_000L) + " " + terms.instrumentId();
        return Markup.text(DailyFixing.dateOf(decision.eventTimeMillis()) + " · "
                + decision.origin().portfolioId() + " · " + wish);
    }

    private static String why(CheckResult veto) {
        if (veto.code().unit() == MeasureUnit.NONE || veto.limit() == 0) {
            return Markup.text(veto.detail());
        }
        return figure(veto, veto.observed()) + " against " + figure(veto, veto.limit());
    }

    private static String row(CheckResult result) {
        String style = result.passed() ? "passed" : "vetoed";
        boolean measured = result.limit() > 0;
        double share = Math.min(1.0, Math.max(0, result.utilization()));
        return "<tr class='" + style + "'><td>" + result.code() + "</td><td>" + mark(result) + "</td><td class='n'>"
                + (measured ? figure(result, result.observed()) : "") + "</td><td class='n'>"
                + (measured ? figure(result, result.limit()) : "") + "</td><td class='n'>"
                + (measured ? Markup.percent(result.utilization()) : "") + "</td><td>"
                + (measured ? "<span class='meter'><i style='width:" + Markup.at(share * 100) + "%'></i></span>" : "")
                + "</td><td>" + Markup.text(result.detail()) + "</td></tr>";
    }

    private static String mark(CheckResult result) {
        return (result.passed() ? "✔ " : "✘ ") + result.verdict().name().toLowerCase(Locale.ROOT);
    }

    private static String figure(CheckResult result, double value) {
        return switch (result.code().unit()) {
            case BASE_CURRENCY -> Markup.dollars(value);
            case RATIO -> String.format(Locale.ROOT, "%.3f", value);
            case MILLIS -> String.format(Locale.ROOT, "%.1f h", value / 3_600_000.0);
            case UNITS -> String.format(Locale.ROOT, "%,.0f", value);
            case COUNT, DAYS -> String.format(Locale.ROOT, "%.1f", value);
            case NONE -> "";
        };
    }
}
