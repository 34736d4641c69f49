package io.riskgate.enforcement.kill.memory;

import io.riskgate.enforcement.portfolio.Position;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import java.util.List;

/**
 * One small durable row of what a switch remembers about a portfolio. One form for all of them, because each is a name
 * and a few numbers and only its own reader gives them meaning.
 *
 * @param name what of the portfolio it is about: a strategy, a slot; empty where there is only one
 * @param numbers shape and meaning as the kind says
 */
public record SwitchMemory(Kind kind, String portfolioId, String name, List<Long> numbers) {
    private static final String PART = "|";

    /** What the numbers are; data on disk, so never renamed. */
    public enum Kind {
        /** Event times of the newest business rejections, oldest first; milliseconds. */
        REJECTIONS,
        /** Name is the slot. Bucket, gross exposure when it began, 1 once started up, 1 where older ones are void. */
        EXPOSURE,
        /** Name is the strategy. Window, orders, rejections, losing trades in a row, best result. */
        STRATEGY,
        /** Name is the strategy and the instrument. Quantity, cost, realized, unconverted, fills. */
        STRATEGY_POSITION,
        /** Minute of event time, orders approved in it while throttled. */
        THROTTLE
    }

    public SwitchMemory {
        numbers = List.copyOf(numbers);
    }

    static SwitchMemory tally(String portfolioId, String strategyId, StrategyTally tally) {
        return new SwitchMemory(
                Kind.STRATEGY,
                portfolioId,
                strategyId,
                List.of(
                        tally.window(),
                        (long) tally.orderCount(),
                        (long) tally.rejectionCount(),
                        (long) tally.losingTrades(),
                        tally.peak().tenThousandths()));
    }

    StrategyTally toTally() {
        return new StrategyTally(
                numbers.get(0),
                numbers.get(1).intValue(),
                numbers.get(2).intValue(),
                numbers.get(3).intValue(),
                new Money(numbers.get(4)));
    }

    static SwitchMemory position(String portfolioId, String strategyId, String instrumentId, Position position) {
        return new SwitchMemory(
                Kind.STRATEGY_POSITION,
                portfolioId,
                strategyId + PART + instrumentId,
                List.of(
                        position.quantity().millionths(),
                        position.costQuote().tenThousandths(),
                        position.realizedBase().tenThousandths(),
                        position.unconvertedQuote().tenThousandths(),
                        position.fillCount()));
    }

    Position toPosition() {
        return new Position(
                new Quantity(numbers.get(0)),
                new Money(numbers.get(1)),
                new Money(numbers.get(2)),
                new Money(numbers.get(3)),
                numbers.get(4));
    }

    String strategyOfPosition() {
        return name.substring(0, name.indexOf(PART));
    }

    String instrumentOfPosition() {
        return name.substring(name.indexOf(PART) + 1);
    }
}
