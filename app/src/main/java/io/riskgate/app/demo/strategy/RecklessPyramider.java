package io.riskgate.app.demo.strategy;

import io.riskgate.app.demo.market.PriceHistory;
import io.riskgate.enforcement.portfolio.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * Doubles into losses: bets against the week's move, doubles whenever the bet has lost a little more, takes small
 * profits.
 *
 * <p>It knows no limit of its own and takes no for "try again tomorrow"; it is here so that the controls have something
 * to stop. Only after a halt, when two risk managers have let it trade again, does it start over from nothing.
 */
public final class RecklessPyramider implements Strategy {
    private static final List<String> PAIRS = List.of("EURUSD", "GBPUSD", "USDJPY", "AUDUSD", "USDCHF");
    private static final int MOVE_DAYS = 5;
    private static final double STAKE_RATIO = 0.08;
    private static final double PROFIT_RATIO = 0.006;
    private static final double LOSS_RATIO = 0.004;
    private static final long CLIP_UNITS = 7_000_000;

    private boolean startingOver;

    @Override
    public String id() {
        return "pyramid";
    }

    @Override
    public String description() {
        return "doubles into losses, takes small profits, knows no limit; the controls are its only brake";
    }

    @Override
    public List<Wish> wishes(DeskView desk) {
        List<Wish> wishes = new ArrayList<>();
        if (desk.prices().days() <= MOVE_DAYS) {
            return wishes;
        }
        startingOver = startingOver || desk.resumedToday();
        boolean flat = true;
        for (String pair : PAIRS) {
            long units = desk.units(pair);
            flat &= units == 0;
            long change = startingOver ? -units : change(desk, pair, units);
            addInClips(pair, change, wishes);
        }
        startingOver &= !flat;
        return wishes;
    }

    /** Large changes go out in pieces, so that no single one looks large. */
    private static void addInClips(String pair, long change, List<Wish> wishes) {
        long rest = change;
        while (rest != 0) {
            long clip = Math.max(-CLIP_UNITS, Math.min(CLIP_UNITS, rest));
            wishes.add(Wish.atMarket(pair, clip));
            rest -= clip;
        }
    }

    private static long change(DeskView desk, String pair, long units) {
        PriceHistory prices = desk.prices();
        if (units == 0) {
            boolean hasRisen = prices.last(pair) > prices.close(pair, MOVE_DAYS);
            double stake = STAKE_RATIO * Math.max(desk.equity(), 0);
            return PositionSize.units(prices, pair, hasRisen ? -stake : stake);
        }
        double profitRatio = profitRatio(desk.position(pair), prices.last(pair));
        if (profitRatio >= PROFIT_RATIO) {
            return -units;
        }
        return profitRatio <= -LOSS_RATIO ? units : 0;
    }

    /** Profit of the open position over what it cost; zero while nothing is held. */
    private static double profitRatio(Position position, double price) {
        double cost = position.costQuote().toDouble();
        double value = position.quantity().millionths() / 1e6 * price;
        return cost == 0 ? 0 : (value - cost) / Math.abs(cost);
    }
}
