package io.riskgate.enforcement;

import io.riskgate.enforcement.StateChange.ControlAdvanced;
import io.riskgate.enforcement.StateChange.EquityMarked;
import io.riskgate.enforcement.StateChange.FillFolded;
import io.riskgate.enforcement.StateChange.InstrumentDefined;
import io.riskgate.enforcement.StateChange.LatchCleared;
import io.riskgate.enforcement.StateChange.LatchSet;
import io.riskgate.enforcement.StateChange.LimitsReplaced;
import io.riskgate.enforcement.StateChange.MarketAdvanced;
import io.riskgate.enforcement.StateChange.OrderDecided;
import io.riskgate.enforcement.StateChange.OrderOpened;
import io.riskgate.enforcement.StateChange.OrderRemoved;
import io.riskgate.enforcement.StateChange.PositionChanged;
import io.riskgate.enforcement.StateChange.StressReplaced;
import io.riskgate.enforcement.governance.GovernanceBook;
import io.riskgate.enforcement.kill.KillLatches;
import io.riskgate.enforcement.kill.memory.SwitchBoard;
import io.riskgate.enforcement.portfolio.CurrencyConversion;
import io.riskgate.enforcement.portfolio.MarketView;
import io.riskgate.enforcement.portfolio.OpenOrder;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.strategy.StrategyBook;
import io.riskgate.enforcement.value.signing.KeyRing;
import java.util.Collection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything one partition holds in memory, changed by state changes only: the same ones when an event is folded and
 * when rows are read back after a restart. Owned by one thread.
 */
public final class PartitionState implements StateChange.Handler {
    private final MarketView market;
    private final CurrencyConversion conversion;
    private final KillLatches latches = new KillLatches();
    private final SwitchBoard switches = new SwitchBoard();
    private final TreeMap<String, PortfolioBook> books = new TreeMap<>();
    private final ReservationExpiries expiries = new ReservationExpiries();
    private final GovernanceBook governance = new GovernanceBook();
    private final StrategyBook strategies = new StrategyBook();
    private KeyRing keyRing = KeyRing.NONE;
    private long killSequence;
    private long controlVersion;

    /**
     * An empty partition.
     *
     * @param windowDays days of returns behind every risk figure
     */
    public PartitionState(int windowDays) {
        market = new MarketView(windowDays);
        conversion = new CurrencyConversion(market);
    }

    @Override
    public void on(PositionChanged change) {
        bookOrNew(change.portfolioId()).fold(change.instrumentId(), change.position());
    }

    @Override
    public void on(OrderOpened change) {
        PortfolioBook book = bookOrNew(change.order().portfolioId());
        OpenOrder before = book.openOrder(change.order().orderId());
        book.foldOpen(change.order());
        if (before != null) {
            expiries.remove(before);
        }
        expiries.add(change.order());
    }

    @Override
    public void on(OrderRemoved change) {
        PortfolioBook book = bookOrNew(change.portfolioId());
        OpenOrder before = book.openOrder(change.orderId());
        if (before != null) {
            book.foldRemoved(change.orderId());
            expiries.remove(before);
        }
    }

    @Override
    public void on(OrderDecided change) {
        // Past answers are looked up where they are kept; memory holds none.
    }

    @Override
    public void on(FillFolded change) {
        // Past fills are looked up where they are kept; memory holds none.
    }

    @Override
    public void on(EquityMarked change) {
        bookOrNew(change.portfolioId()).fold(change.mark());
    }

    @Override
    public void on(MarketAdvanced change) {
        market.fold(change.market());
    }

    @Override
    public void on(InstrumentDefined change) {
        market.fold(change.listed());
    }

    @Override
    public void on(LimitsReplaced change) {
        bookOrNew(change.activated().limits().portfolioId()).fold(change.activated());
        governance.fold(change.activated());
    }

    @Override
    public void on(LatchSet change) {
        latches.set(change.latch());
    }

    @Override
    public void on(LatchCleared change) {
        latches.clear(change.scope(), change.cause());
    }

    @Override
    public void on(StateChange.SwitchRemembered change) {
        switches.fold(change.memory());
    }

    @Override
    public void on(StateChange.KeyRingInstalled change) {
        keyRing = change.replaced().ring();
    }

    @Override
    public void on(StateChange.KillAdvanced change) {
        killSequence = change.killSequence();
    }

    @Override
    public void on(ControlAdvanced change) {
        controlVersion = change.controlVersion();
    }

    @Override
    public void on(StateChange.Governed change) {
        change.foldInto(governance);
    }

    @Override
    public void on(StateChange.StrategyMoved change) {
        change.foldInto(strategies);
    }

    @Override
    public void on(StressReplaced change) {
        bookOrNew(change.reported().report().portfolioId())
                .fold(change.reported().report());
    }

    private PortfolioBook bookOrNew(String portfolioId) {
        return books.computeIfAbsent(portfolioId, id -> new PortfolioBook(id, market, conversion));
    }

    public @Nullable PortfolioBook book(String portfolioId) {
        return books.get(portfolioId);
    }

    /** Every book, ordered by portfolio. */
    public Collection<PortfolioBook> books() {
        return books.values();
    }

    public MarketView market() {
        return market;
    }

    public KillLatches latches() {
        return latches;
    }

    /** What the automatic switches remember. */
    public SwitchBoard switches() {
        return switches;
    }

    ReservationExpiries expiries() {
        return expiries;
    }

    /** The record of the sensors, and what they may do. */
    public GovernanceBook governance() {
        return governance;
    }

    public StrategyBook strategies() {
        return strategies;
    }

    /** Whose keys count in this partition. */
    KeyRing keyRing() {
        return keyRing;
    }

    /** Version of the newest halt or resume marker folded. */
    long killSequence() {
        return killSequence;
    }

    /** Version of the newest control change folded. */
    public long controlVersion() {
        return controlVersion;
    }
}
