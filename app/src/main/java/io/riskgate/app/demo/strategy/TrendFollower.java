package io.riskgate.app.demo.strategy;

import io.riskgate.app.demo.market.CurrencyPair;
import io.riskgate.app.demo.market.PriceHistory;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows trends: long a pair whose month lies above its half year, short one whose month lies below.
 *
 * <p>Every pair gets the same risk: the position's daily standard deviation is a fixed share of capital. Each pair is
 * looked at once a week, a few a day.
 */
public final class TrendFollower implements Strategy {
    private static final int FAST_DAYS = 20;
    private static final int SLOW_DAYS = 120;
    private static final int SIGMA_DAYS = 40;
    private static final int REVIEW_DAYS = 5;
    private static final double RISK_RATIO = 0.0022;
    private static final double STRENGTH_FULL = 0.03;
    private static final double TRADE_MIN_DOLLARS = 150_000;

    @Override
    public String id() {
        return "trend";
    }

    @Override
    public String description() {
        return "follows trends: 20-day mean against 120-day mean, equal risk in each pair, reviewed weekly";
    }

    @Override
    public List<Wish> wishes(DeskView desk) {
        List<Wish> wishes = new ArrayList<>();
        if (desk.prices().days() <= SLOW_DAYS) {
            return wishes;
        }
        for (int i = 0; i < CurrencyPair.TRADED.size(); i++) {
            String pair = CurrencyPair.TRADED.get(i).instrumentId();
            if (desk.tradingDay() % REVIEW_DAYS != i % REVIEW_DAYS) {
                continue;
            }
            double target = targetDollars(desk, pair);
            long change = PositionSize.units(desk.prices(), pair, target) - desk.units(pair);
            if (Math.abs(PositionSize.dollars(desk.prices(), pair, change)) >= TRADE_MIN_DOLLARS) {
                wishes.add(Wish.atMarket(pair, change));
            }
        }
        return wishes;
    }

    /** Full risk once the month is three per cent away from the half year, in proportion before. */
    private static double targetDollars(DeskView desk, String pair) {
        PriceHistory prices = desk.prices();
        double strength = (prices.mean(pair, FAST_DAYS) / prices.mean(pair, SLOW_DAYS) - 1) / STRENGTH_FULL;
        double direction = Math.max(-1, Math.min(1, strength));
        return direction * desk.equity() * RISK_RATIO / prices.dailySigma(pair, SIGMA_DAYS);
    }
}
