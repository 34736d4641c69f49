package io.riskgate.enforcement.kill.memory;

import io.riskgate.enforcement.kill.memory.SwitchMemory.Kind;
import io.riskgate.enforcement.portfolio.Position;
import io.riskgate.enforcement.value.Money;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** What the switches remember of one portfolio. Owned by one thread. */
public final class PortfolioSwitches {
    private static final long MINUTE_MILLIS = 60_000;

    private final String portfolioId;
    private final RejectionTimes rejections = new RejectionTimes();
    private final ExposureTrack exposure = new ExposureTrack();
    private final TreeMap<String, StrategyTally> tallies = new TreeMap<>();
    private final TreeMap<String, TreeMap<String, Position>> positions = new TreeMap<>();
    private long throttledMinute;
    private long throttledOrders;

    PortfolioSwitches(String portfolioId) {
        this.portfolioId = portfolioId;
    }

    void fold(SwitchMemory memory) {
        switch (memory.kind()) {
            case REJECTIONS -> rejections.fold(memory);
            case EXPOSURE -> exposure.fold(memory);
            case STRATEGY -> tallies.put(memory.name(), memory.toTally());
            case STRATEGY_POSITION ->
                positions
                        .computeIfAbsent(memory.strategyOfPosition(), strategy -> new TreeMap<>())
                        .put(memory.instrumentOfPosition(), memory.toPosition());
            case THROTTLE -> {
                throttledMinute = memory.numbers().get(0);
                throttledOrders = memory.numbers().get(1);
            }
        }
    }

    public RejectionTimes rejections() {
        return rejections;
    }

    public ExposureTrack exposure() {
        return exposure;
    }

    /** Strategies that have ever been counted, by name. */
    public SortedSet<String> strategies() {
        return Collections.unmodifiableSortedSet(tallies.navigableKeySet());
    }

    public StrategyTally tally(String strategyId) {
        return tallies.getOrDefault(strategyId, StrategyTally.EMPTY);
    }

    /** What a strategy holds by its own fills, by instrument. */
    public SortedMap<String, Position> positions(String strategyId) {
        return Collections.unmodifiableSortedMap(positions.getOrDefault(strategyId, new TreeMap<>()));
    }

    public SwitchMemory with(String strategyId, StrategyTally tally) {
        return SwitchMemory.tally(portfolioId, strategyId, tally);
    }

    public SwitchMemory with(String strategyId, String instrumentId, Position position) {
        return SwitchMemory.position(portfolioId, strategyId, instrumentId, position);
    }

    /** Orders approved while throttled in the minute of event time that a time lies in. */
    public long throttledOrders(long timeMillis) {
        return timeMillis / MINUTE_MILLIS > throttledMinute ? 0 : throttledOrders;
    }

    public SwitchMemory withThrottledOrder(long timeMillis) {
        long minute = Math.max(throttledMinute, timeMillis / MINUTE_MILLIS);
        return new SwitchMemory(Kind.THROTTLE, portfolioId, "", List.of(minute, throttledOrders(timeMillis) + 1));
    }

    /** What a trade realized: the difference it made to a strategy's position, where it closed a part of it. */
    public static Money realized(Position before, Position after) {
        return after.realizedBase()
                .minus(before.realizedBase())
                .plus(after.unconvertedQuote().minus(before.unconvertedQuote()));
    }
}
