package io.riskgate.stress.optimize;

import java.time.LocalDate;
import java.util.List;

/**
 * Daily closes without a gap.
 *
 * @param prices [days][instruments], oldest first, above zero
 */
public record DailyPanel(List<String> instruments, List<LocalDate> dates, double[][] prices) {
    public DailyPanel {
        instruments = List.copyOf(instruments);
        dates = List.copyOf(dates);
        if (dates.size() != prices.length) {
            throw new IllegalArgumentException(
                    "a panel needs a row a day, got " + prices.length + " for " + dates.size());
        }
    }

    int days() {
        return prices.length;
    }

    double price(int day, int instrument) {
        return prices[day][instrument];
    }
}
