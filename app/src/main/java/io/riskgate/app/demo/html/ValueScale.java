package io.riskgate.app.demo.html;

import java.util.function.DoubleFunction;

/** Values along the height of a drawing, with round numbers on the left. */
record ValueScale(double low, double high, TimeScale.Frame frame) {
    private static final int TICKS = 5;

    double y(double value) {
        return frame.bottom() - (value - low) / (high - low) * frame.height();
    }

    /** Lines across and their labels. */
    String drawn(DoubleFunction<String> label) {
        double step = step((high - low) / TICKS);
        StringBuilder svg = new StringBuilder(1024);
        for (double value = Math.ceil(low / step) * step; value <= high + step * 1e-9; value += step) {
            String y = Markup.at(y(value));
            svg.append("<path class='grid' d='M")
                    .append(Markup.at(frame.left()))
                    .append(' ')
                    .append(y);
            svg.append('H').append(Markup.at(frame.right())).append("'/>");
            svg.append("<text class='label' x='")
                    .append(Markup.at(frame.left() - 6))
                    .append("' y='");
            svg.append(Markup.at(y(value) + 3.5)).append("'>");
            svg.append(label.apply(Math.abs(value) < step / 1e6 ? 0 : value)).append("</text>");
        }
        return svg.toString();
    }

    /** The next larger of 1, 2, 2.5, 5 times a power of ten. */
    private static double step(double wanted) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(wanted, 1e-9))));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * power >= wanted) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
