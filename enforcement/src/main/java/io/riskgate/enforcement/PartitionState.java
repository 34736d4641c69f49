package io.riskgate.enforcement;

import io.riskgate.enforcement.StateChange.ConductChanged;
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
import io.riskgate.enforcement.adaptive.MarketCondition;
import io.riskgate.enforcement.adaptive.MarketRegime;
import io.riskgate.enforcement.conduct.PortfolioConduct;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.TraderStanding;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.governance.GovernanceBook;
import io.riskgate.enforcement.kill.KillLatches;
import io.riskgate.enforcement.kill.memory.SwitchBoard;
import io.riskgate.enforcement.portfolio.CurrencyConversion;
import io.riskgate.enforcement.portfolio.MarketView;
import io.riskgate.enforcement.portfolio.OpenOrder;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.projection.InstrumentProfiles;
import io.riskgate.enforcement.projection.Projection;
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
    private final TreeMap<String, LimitsActivated> activeLimits = new TreeMap<>();
    private final InstrumentProfiles profiles;
    private final MarketRegime regime;
    private final TreeMap<String, Projection> projections = new TreeMap<>();
    private final TreeMap<String, PortfolioConduct> conducts = new TreeMap<>();
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
        profiles = new InstrumentProfiles(market);
        regime = new MarketRegime(windowDays);
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
        regime.fold(market);
    }

    @Override
    public void on(InstrumentDefined change) {
        market.fold(change.listed());
    }

    @Override
    public void on(LimitsReplaced change) {
        String portfolioId = change.activated().limits().portfolioId();
        activeLimits.put(portfolioId, change.activated());
        bookOrNew(portfolioId).fold(change.activated());
        governance.fold(change.activated());
    }

    @Override
    public void on(LatchSet change) {
        latches.set(change.latch(), change.controlVersion());
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

    @Override
    public void on(ConductChanged change) {
        conducts.put(change.conduct().portfolioId(), change.conduct());
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

    /** What a portfolio has been doing. */
    public PortfolioConduct conduct(String portfolioId) {
        PortfolioConduct known = conducts.get(portfolioId);
        return known == null ? PortfolioConduct.none(portfolioId) : known;
    }

    /** How the market behaves as of its newest bar. */
    public MarketCondition condition() {
        return regime.condition();
    }

    private Projection projection(PortfolioBook book) {
        return projections.computeIfAbsent(book.portfolioId(), id -> new Projection(book, market, profiles));
    }

    /**
     * Everything that one order may be judged by, the portfolio with the order in it included.
     *
     * @param before the answer that its id has had, or null
     */
    public OrderQuestion projected(OrderSubmitted order, @Nullable Decision before) {
        PortfolioBook book = books.get(order.origin().portfolioId());
        if (book != null) {
            book.whatIf().project(order.terms());
            projection(book).reset();
        }
        return unprojected(order, before);
    }

    /** Everything that one order may be judged by without looking at the portfolio with it. */
    OrderQuestion unprojected(OrderSubmitted order, @Nullable Decision before) {
        PortfolioBook book = books.get(order.origin().portfolioId());
        return new OrderQuestion(
                order,
                book,
                market,
                latches,
                switches.of(order.origin().portfolioId()),
                before,
                standing(order.origin()),
                book == null ? null : projection(book),
                conduct(order.origin().portfolioId()),
                condition());
    }

    private TraderStanding standing(Origin origin) {
        return new TraderStanding(
                strategies.stopped(origin.portfolioId(), origin.strategyId()),
                governance.rolloutRatio(origin.portfolioId()));
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

    /** The limits of a portfolio as two people agreed on them; null where it has none yet. */
    @Nullable
    LimitsActivated activeLimits(String portfolioId) {
        return activeLimits.get(portfolioId);
    }

    /** Whose keys count in this partition. */
    KeyRing keyRing() {
        return keyRing;
    }

    /** Version of the newest halt or resume marker folded. */
    long killSequence() {
        return killSequence;
    }

    /** The sequence after a marker; never back, or a forged marker could make a resume fit that was given long ago. */
    StateChange.KillAdvanced killAdvanced(long version) {
        return new StateChange.KillAdvanced(Math.max(killSequence, version));
    }

    /** The control version after a marker; never back, because latches are compared with it. */
    ControlAdvanced controlAdvanced(long version) {
        return new ControlAdvanced(Math.max(controlVersion, version));
    }

    /** Version of the newest control change folded. */
    public long controlVersion() {
        return controlVersion;
    }
}
