package io.riskgate.stress.optimize;

/**
 * A plain trend follower's wishes: long what has risen over half a year, short what has fallen, each for the same risk.
 *
 * <p>It wants three times its equity gross, so that limits matter. Only closes up to the day are looked at.
 */
final class WishBook {
    private static final int TREND_DAYS = 126;
    private static final int RISK_DAYS = 60;
    private static final double GROSS_WANTED = 3.0;

    private final DailyPanel panel;

    WishBook(DailyPanel panel) {
        this.panel = panel;
    }

    /** Wanted value of each instrument; all zero until there is half a year of closes. */
    double[] targets(int day, double equity) {
        int count = panel.instruments().size();
        double[] targets = new double[count];
        if (day < TREND_DAYS || equity <= 0) {
            return targets;
        }
        double total = 0;
        for (int i = 0; i < count; i++) {
            double weight = 1 / Math.max(0.005, sigma(day, i));
            targets[i] = panel.price(day, i) >= panel.price(day - TREND_DAYS, i) ? weight : -0.5 * weight;
            total += Math.abs(targets[i]);
        }
        for (int i = 0; i < count; i++) {
            targets[i] *= GROSS_WANTED * equity / total;
        }
        return targets;
    }

    private double sigma(int day, int instrument) {
        double squares = 0;
        for (int back = 0; back < RISK_DAYS; back++) {
            double move = panel.price(day - back, instrument) / panel.price(day - back - 1, instrument) - 1;
            squares += move * move;
        }
        return Math.sqrt(squares / RISK_DAYS);
    }
}
