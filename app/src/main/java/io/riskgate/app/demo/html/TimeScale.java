package io.riskgate.app.demo.html;

import io.riskgate.app.demo.history.Crisis;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Dates along the width of a drawing, with years below and crises as dashed lines. */
record TimeScale(LocalDate from, LocalDate to, Frame frame) {

    /** Where in the drawing the data stands; pixels. */
    record Frame(double left, double top, double right, double bottom) {
        static Frame of(int width, int height) {
            return new Frame(52, 26, width - 10.0, height - 24.0);
        }

        double height() {
            return bottom - top;
        }
    }

    private static final int YEAR_GAP = 46;
    private static final int NAME_GAP = 58;

    double x(LocalDate date) {
        double days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        double share = ChronoUnit.DAYS.between(from, date) / days;
        return frame.left() + share * (frame.right() - frame.left());
    }

    /** Years below, crises across; crisis names only where {@code named} and there is room. */
    String drawn(boolean named) {
        StringBuilder svg = new StringBuilder(2048);
        double last = -YEAR_GAP;
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            LocalDate start = LocalDate.of(year, 1, 1);
            double x = x(start.isBefore(from) ? from : start);
            if (x - last >= YEAR_GAP && x <= frame.right() - YEAR_GAP / 2.0) {
                svg.append("<text class='tick' x='").append(Markup.at(x)).append("' y='");
                svg.append(Markup.at(frame.bottom() + 16))
                        .append("'>")
                        .append(year)
                        .append("</text>");
                last = x;
            }
        }
        double lastName = -NAME_GAP;
        for (Crisis crisis : Crisis.between(from, to)) {
            double x = x(crisis.date());
            svg.append("<path class='crisis' d='M")
                    .append(Markup.at(x))
                    .append(' ')
                    .append(Markup.at(frame.top()));
            svg.append('V')
                    .append(Markup.at(frame.bottom()))
                    .append("'><title>")
                    .append(crisis.date())
                    .append(' ');
            svg.append(Markup.text(crisis.name())).append("</title></path>");
            if (named) {
                boolean low = x - lastName < NAME_GAP;
                svg.append("<text class='crisis-name' x='").append(Markup.at(x)).append("' y='");
                svg.append(Markup.at(frame.top() - (low ? 2 : 12))).append("'>");
                svg.append(Markup.text(crisis.shortName())).append("</text>");
                lastName = low ? -NAME_GAP : x;
            }
        }
        return svg.toString();
    }
}
