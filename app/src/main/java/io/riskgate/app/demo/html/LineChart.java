package io.riskgate.app.demo.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lines over time, one a series, in the order of the page's colors. */
final class LineChart {
    private static final int POINTS_MAX = 700;

    /** One value of a series; dollars. */
    record Point(LocalDate date, double value) {}

    private record Series(String name, String style, List<Point> points) {}

    private final String title;
    private final int width;
    private final int height;
    private final boolean fromZero;
    private final List<Series> series = new ArrayList<>();

    /**
     * An empty chart.
     *
     * @param fromZero whether the scale must begin at zero
     */
    LineChart(String title, int width, int height, boolean fromZero) {
        this.title = title;
        this.width = width;
        this.height = height;
        this.fromZero = fromZero;
    }

    /** Adds a line; {@code style} is a class of the page. */
    LineChart line(String name, String style, List<Point> points) {
        series.add(new Series(name, style, points));
        return this;
    }

    String svg(LocalDate from, LocalDate to) {
        var frame = TimeScale.Frame.of(width, height);
        var time = new TimeScale(from, to, frame);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series line : series) {
            for (Point point : line.points()) {
                low = Math.min(low, point.value());
                high = Math.max(high, point.value());
            }
        }
        double margin = Math.max(1, (high - low) * 0.06);
        var values = new ValueScale(fromZero ? 0 : low - margin, high + margin, frame);
        StringBuilder svg = new StringBuilder(64 * 1024);
        svg.append("<svg viewBox='0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("' role='img' aria-label='");
        svg.append(Markup.text(title)).append("'>");
        svg.append(values.drawn(Markup::dollars)).append(time.drawn(width > 700));
        for (Series line : series) {
            svg.append("<path class='line ").append(line.style()).append("' d='");
            svg.append(path(line.points(), time, values)).append("'><title>");
            svg.append(Markup.text(line.name())).append("</title></path>");
        }
        return svg.append("</svg>").toString();
    }

    /** Every so many points, and always the last. */
    private static String path(List<Point> points, TimeScale time, ValueScale values) {
        int every = Math.max(1, points.size() / POINTS_MAX);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            if (i % every == 0 || i == points.size() - 1) {
                Point point = points.get(i);
                path.append(path.isEmpty() ? 'M' : 'L').append(Markup.at(time.x(point.date())));
                path.append(' ').append(Markup.at(values.y(point.value())));
            }
        }
        return path.toString();
    }
}
