package io.riskgate.app.demo.html;

import io.riskgate.app.demo.history.PortfolioDay;
import java.time.LocalDate;
import java.util.List;

/** One portfolio's daily profit and loss against the value at risk of the evening before, exceedances as dots. */
final class BacktestChart {
    private static final int WIDTH = 540;
    private static final int HEIGHT = 230;
    private static final int WEEK = 5;

    private final List<PortfolioDay> days;
    private final LocalDate from;
    private final LocalDate to;

    BacktestChart(List<PortfolioDay> days, LocalDate from, LocalDate to) {
        this.days = days;
        this.from = from;
        this.to = to;
    }

    String svg(String title) {
        var frame = TimeScale.Frame.of(WIDTH, HEIGHT);
        var time = new TimeScale(from, to, frame);
        double extreme = 1;
        for (PortfolioDay day : days) {
            extreme = Math.max(extreme, Math.max(Math.abs(day.profit()), day.valueAtRisk99Before()));
        }
        var values = new ValueScale(-extreme * 1.06, extreme * 1.06, frame);
        StringBuilder svg = new StringBuilder(64 * 1024);
        svg.append("<svg viewBox='0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("' role='img' aria-label='");
        svg.append(Markup.text(title))
                .append("'>")
                .append(values.drawn(Markup::dollars))
                .append(time.drawn(false));
        svg.append("<path class='profit' d='")
                .append(weeklyRanges(time, values))
                .append("'/>");
        svg.append("<path class='line var' d='").append(lossLine(time, values)).append("'/>");
        days.stream().filter(PortfolioDay::isExceedance).forEach(day -> svg.append(dot(day, time, values)));
        return svg.append("</svg>").toString();
    }

    /** From the worst to the best day of each week, so that no extreme is lost when days are thinner than a pixel. */
    private String weeklyRanges(TimeScale time, ValueScale values) {
        StringBuilder path = new StringBuilder();
        for (int first = 0; first < days.size(); first += WEEK) {
            double worst = 0;
            double best = 0;
            for (PortfolioDay day : days.subList(first, Math.min(days.size(), first + WEEK))) {
                worst = Math.min(worst, day.profit());
                best = Math.max(best, day.profit());
            }
            path.append('M').append(Markup.at(time.x(days.get(first).date())));
            path.append(' ').append(Markup.at(values.y(worst))).append('V').append(Markup.at(values.y(best)));
        }
        return path.toString();
    }

    private String lossLine(TimeScale time, ValueScale values) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < days.size(); i += WEEK) {
            PortfolioDay day = days.get(i);
            path.append(path.isEmpty() ? 'M' : 'L').append(Markup.at(time.x(day.date())));
            path.append(' ').append(Markup.at(values.y(-day.valueAtRisk99Before())));
        }
        return path.toString();
    }

    private static String dot(PortfolioDay day, TimeScale time, ValueScale values) {
        return "<circle class='exceedance' r='2.6' cx='" + Markup.at(time.x(day.date())) + "' cy='"
                + Markup.at(values.y(day.profit())) + "'><title>" + day.date() + ": lost "
                + Markup.dollars(-day.profit()) + ", VaR 99 was " + Markup.dollars(day.valueAtRisk99Before())
                + "</title></circle>";
    }
}
