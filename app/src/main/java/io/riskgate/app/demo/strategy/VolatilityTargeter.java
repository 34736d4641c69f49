package io.riskgate.app.demo.strategy;

import io.riskgate.app.demo.market.PriceHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds a steady basket of six currencies against the dollar, scaled so that the basket's daily risk stays the same:
 * large in quiet times, small in a crisis. Resized once a week, and at once when risk has moved by a third.
 */
public final class VolatilityTargeter implements Strategy {
    /** Sign of a position in the pair that is long the foreign currency. */
    private static final Map<String, Integer> BASKET =
            new TreeMap<>(Map.of("EURUSD", 1, "GBPUSD", 1, "USDJPY", -1, "AUDUSD", 1, "USDCAD", -1, "USDCHF", -1));

    private static final int SIGMA_DAYS = 30;
    private static final int REVIEW_DAYS = 5;
    private static final double RISK_RATIO = 0.0045;
    private static final double GROSS_RATIO_MAX = 2.2;
    private static final double RISK_JUMP_RATIO = 4.0 / 3.0;
    private static final double TRADE_MIN_DOLLARS = 40_000;

    private double sigmaAtResize;

    @Override
    public String id() {
        return "basket";
    }

    @Override
    public String description() {
        return "six currencies against the dollar at constant daily risk, cut when markets get rough";
    }

    @Override
    public List<Wish> wishes(DeskView desk) {
        List<Wish> wishes = new ArrayList<>();
        if (desk.prices().days() <= SIGMA_DAYS) {
            return wishes;
        }
        double sigma = basketSigma(desk.prices());
        if (desk.tradingDay() % REVIEW_DAYS != 0 && sigma < RISK_JUMP_RATIO * sigmaAtResize) {
            return wishes;
        }
        sigmaAtResize = sigma;
        double gross = Math.min(RISK_RATIO / sigma, GROSS_RATIO_MAX) * desk.equity();
        BASKET.forEach((pair, sign) -> {
            double target = sign * gross / BASKET.size();
            long change = PositionSize.units(desk.prices(), pair, target) - desk.units(pair);
            if (Math.abs(PositionSize.dollars(desk.prices(), pair, change)) >= TRADE_MIN_DOLLARS) {
                wishes.add(Wish.atMarket(pair, change));
            }
        });
        return wishes;
    }

    /** Root mean square of the daily return of one dollar spread evenly over the basket. */
    private static double basketSigma(PriceHistory prices) {
        double squares = 0;
        for (int day = 0; day < SIGMA_DAYS; day++) {
            double dayReturn = 0;
            for (var position : BASKET.entrySet()) {
                String pair = position.getKey();
                dayReturn += position.getValue() * (prices.close(pair, day) / prices.close(pair, day + 1) - 1);
            }
            squares += dayReturn * dayReturn;
        }
        return Math.sqrt(squares / SIGMA_DAYS) / BASKET.size();
    }
}
