package io.riskgate.stress.optimize;

import java.util.Arrays;

/** Whether each day was volatile by what was known on it: 20-day volatility above its own median so far. */
final class MarketMood {
    private static final int DAYS = 20;

    private MarketMood() {}

    static boolean[] of(DailyPanel panel) {
        boolean[] isVolatile = new boolean[panel.days()];
        double[] past = new double[panel.days()];
        int count = 0;
        for (int day = DAYS; day < panel.days(); day++) {
            double squares = 0;
            for (int back = 0; back < DAYS; back++) {
                double mean = mean(panel, day - back);
                squares += mean * mean;
            }
            past[count++] = squares;
            double[] sorted = Arrays.copyOf(past, count);
            Arrays.sort(sorted);
            isVolatile[day] = squares > sorted[count / 2];
        }
        return isVolatile;
    }

    private static double mean(DailyPanel panel, int day) {
        double sum = 0;
        for (int i = 0; i < panel.instruments().size(); i++) {
            sum += day == 0 ? 0 : panel.price(day, i) / panel.price(day - 1, i) - 1;
        }
        return sum / panel.instruments().size();
    }
}
