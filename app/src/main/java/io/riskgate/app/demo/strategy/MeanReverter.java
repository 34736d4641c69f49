package io.riskgate.app.demo.strategy;

import io.riskgate.app.demo.market.CurrencyPair;
import io.riskgate.app.demo.market.PriceHistory;
import io.riskgate.enforcement.value.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Bets on return to the mean: sells a pair far above its monthly mean, buys one far below, and takes its profit
 * half-way home.
 *
 * <p>It is patient: unless the price is stretched it asks for a slightly better one and waits. It cuts a position whose
 * price runs away further. Its desk likes to be first after a long weekend and then orders in the morning, on the last
 * known price.
 */
public final class MeanReverter implements Strategy {
    private static final int MEAN_DAYS = 20;
    private static final double ENTRY_SCORE = 1.6;
    private static final double STRETCHED_SCORE = 2.1;
    private static final double EXIT_SCORE = 0.4;
    private static final double CUT_SCORE = 3.2;
    private static final double STAKE_RATIO = 0.3;
    private static final BigDecimal BETTER_BY = new BigDecimal("0.0015");

    @Override
    public String id() {
        return "reversion";
    }

    @Override
    public String description() {
        return "bets on return to the 20-day mean, patiently with limit prices, and cuts what runs away";
    }

    @Override
    public List<Wish> wishes(DeskView desk) {
        List<Wish> wishes = new ArrayList<>();
        if (desk.prices().days() <= MEAN_DAYS) {
            return wishes;
        }
        for (CurrencyPair traded : CurrencyPair.TRADED) {
            String pair = traded.instrumentId();
            double score = desk.prices().levelScore(pair, MEAN_DAYS);
            long held = desk.position(pair).quantity().millionths() / 1_000_000L;
            if (held != 0 && isOver(score, held)) {
                wishes.add(Wish.atMarket(pair, -held));
            } else if (desk.units(pair) == 0 && Math.abs(score) >= ENTRY_SCORE && Math.abs(score) < CUT_SCORE) {
                wishes.add(entry(desk, pair, score));
            }
        }
        return wishes;
    }

    @Override
    public List<Wish> morningWishes(DeskView desk) {
        return desk.prices().days() <= MEAN_DAYS
                ? List.of()
                : wishes(desk).stream().limit(2).toList();
    }

    private static boolean isOver(double score, long held) {
        double against = held > 0 ? -score : score;
        return against <= EXIT_SCORE || against >= CUT_SCORE;
    }

    private static Wish entry(DeskView desk, String pair, double score) {
        PriceHistory prices = desk.prices();
        double stake = STAKE_RATIO * desk.equity();
        Wish wish = Wish.atMarket(pair, PositionSize.units(prices, pair, score > 0 ? -stake : stake));
        return Math.abs(score) >= STRETCHED_SCORE ? wish : wish.limitedTo(better(prices.price(pair), score));
    }

    private static Price better(Price price, double score) {
        BigDecimal factor = score > 0 ? BigDecimal.ONE.add(BETTER_BY) : BigDecimal.ONE.subtract(BETTER_BY);
        return Price.of(price.decimal().multiply(factor).setScale(6, RoundingMode.HALF_EVEN));
    }
}
