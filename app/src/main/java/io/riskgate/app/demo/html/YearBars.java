package io.riskgate.app.demo.html;

import io.riskgate.app.demo.history.YearTally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Bars a calendar year: rejections stacked by family of reasons, and exceedances against their expectation. */
final class YearBars {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 260;
    private static final double BAR_SHARE = 0.72;

    private final SortedMap<Integer, YearTally> years;
    private final TimeScale.Frame frame = TimeScale.Frame.of(WIDTH, HEIGHT);

    YearBars(SortedMap<Integer, YearTally> years) {
        this.years = years;
    }

    String rejections() {
        long most = 1;
        for (YearTally year : years.values()) {
            most = Math.max(most, year.rejectedCount());
        }
        var values = new ValueScale(0, most * 1.05, frame);
        StringBuilder svg = opened("rejections by reason and year", values);
        List<Integer> numbers = new ArrayList<>(years.keySet());
        for (int i = 0; i < numbers.size(); i++) {
            YearTally year = tally(numbers.get(i));
            double base = 0;
            for (var part : families(year).entrySet()) {
                String title = numbers.get(i) + ": " + Markup.count(part.getValue()) + " " + part.getKey().label;
                svg.append(bar(i, values.y(base + part.getValue()), values.y(base), family(part.getKey()), title));
                base += part.getValue();
            }
            svg.append(yearLabel(i, numbers.get(i)));
        }
        return svg.append("</svg>").toString();
    }

    String exceedances() {
        double most = 1;
        for (YearTally year : years.values()) {
            most = Math.max(most, Math.max(year.exceedanceCount(), year.exceedancesExpected()));
        }
        var values = new ValueScale(0, most * 1.08, frame);
        StringBuilder svg = opened("exceedances by year", values);
        List<Integer> numbers = new ArrayList<>(years.keySet());
        for (int i = 0; i < numbers.size(); i++) {
            YearTally year = tally(numbers.get(i));
            double expected = year.exceedancesExpected();
            String style = year.exceedanceCount() > 2 * expected ? "hot" : "calm";
            String title = numbers.get(i) + ": " + year.exceedanceCount() + " days, expected "
                    + String.format(Locale.ROOT, "%.1f", expected);
            svg.append(bar(i, values.y(year.exceedanceCount()), values.y(0), style, title));
            svg.append("<path class='expected' d='M")
                    .append(Markup.at(left(i) - 3))
                    .append(' ');
            svg.append(Markup.at(values.y(expected))).append('h').append(Markup.at(slot() * BAR_SHARE + 6));
            svg.append("'/>").append(yearLabel(i, numbers.get(i)));
        }
        return svg.append("</svg>").toString();
    }

    private YearTally tally(int year) {
        YearTally tally = years.get(year);
        if (tally == null) {
            throw new IllegalStateException("no tally of " + year);
        }
        return tally;
    }

    private static Map<ReasonFamily, Long> families(YearTally year) {
        var families = new EnumMap<ReasonFamily, Long>(ReasonFamily.class);
        year.rejectedByReason().forEach((reason, count) -> families.merge(ReasonFamily.of(reason), count, Long::sum));
        return families;
    }

    static String family(ReasonFamily family) {
        return "f" + family.ordinal();
    }

    private StringBuilder opened(String title, ValueScale values) {
        return new StringBuilder(16 * 1024)
                .append("<svg viewBox='0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("' role='img' aria-label='")
                .append(title)
                .append("'>")
                .append(values.drawn(value -> String.format(Locale.ROOT, "%,.0f", value)));
    }

    private double slot() {
        return (frame.right() - frame.left()) / years.size();
    }

    private double left(int index) {
        return frame.left() + slot() * (index + (1 - BAR_SHARE) / 2);
    }

    private String bar(int index, double top, double bottom, String style, String title) {
        return "<rect class='" + style + "' x='" + Markup.at(left(index)) + "' y='" + Markup.at(top) + "' width='"
                + Markup.at(slot() * BAR_SHARE) + "' height='" + Markup.at(Math.max(0, bottom - top)) + "'><title>"
                + Markup.text(title) + "</title></rect>";
    }

    private String yearLabel(int index, int year) {
        String text = years.size() > 15 ? String.format(Locale.ROOT, "’%02d", year % 100) : Integer.toString(year);
        return "<text class='tick' x='" + Markup.at(left(index) + slot() * BAR_SHARE / 2) + "' y='"
                + Markup.at(frame.bottom() + 16) + "'>" + text + "</text>";
    }
}
