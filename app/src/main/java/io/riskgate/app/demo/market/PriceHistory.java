package io.riskgate.app.demo.market;

import io.riskgate.enforcement.value.Price;
import java.util.ArrayList;
import java.util.List;

/** All fixings up to today, oldest first, and the plain statistics that strategies read off them. */
public final class PriceHistory {
    private final List<DailyFixing> fixings = new ArrayList<>();

    public void add(DailyFixing fixing) {
        fixings.add(fixing);
    }

    public int days() {
        return fixings.size();
    }

    public DailyFixing today() {
        return fixings.get(fixings.size() - 1);
    }

    /** Today's exact price. */
    public Price price(String instrumentId) {
        return today().price(instrumentId);
    }

    public double last(String instrumentId) {
        return close(instrumentId, 0);
    }

    /** The fixing of so many trading days ago; 0 is today. */
    public double close(String instrumentId, int daysAgo) {
        return fixings.get(fixings.size() - 1 - daysAgo).price(instrumentId).toDouble();
    }

    /** Mean of the newest fixings, today included. */
    public double mean(String instrumentId, int days) {
        double sum = 0;
        for (int i = 0; i < days; i++) {
            sum += close(instrumentId, i);
        }
        return sum / days;
    }

    /**
     * How many standard deviations of the newest levels today's price lies above their mean; zero where they are equal.
     */
    public double levelScore(String instrumentId, int days) {
        double mean = mean(instrumentId, days);
        double squares = 0;
        for (int i = 0; i < days; i++) {
            double distance = close(instrumentId, i) - mean;
            squares += distance * distance;
        }
        double deviation = Math.sqrt(squares / days);
        return deviation == 0 ? 0 : (last(instrumentId) - mean) / deviation;
    }

    /**
     * Root mean square of the newest daily returns; 0.006 = six tenths of a per cent. Needs one more day than asked
     * for.
     */
    public double dailySigma(String instrumentId, int days) {
        double squares = 0;
        for (int i = 0; i < days; i++) {
            double dailyReturn = close(instrumentId, i) / close(instrumentId, i + 1) - 1;
            squares += dailyReturn * dailyReturn;
        }
        return Math.sqrt(squares / days);
    }

    /** Dollars that one unit of the pair's base currency is worth today. */
    public double dollarsPerUnit(String instrumentId) {
        String base = instrumentId.substring(0, 3);
        return base.equals("USD") ? 1.0 : last(base + "USD");
    }
}
