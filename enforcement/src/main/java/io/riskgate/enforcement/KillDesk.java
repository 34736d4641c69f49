package io.riskgate.enforcement;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.kill.ExposureVelocitySwitch;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.kill.RejectionVelocitySwitch;
import io.riskgate.enforcement.kill.StaleDataSwitch;
import io.riskgate.enforcement.kill.StrategySwitches;
import io.riskgate.enforcement.kill.SwitchReading;
import io.riskgate.enforcement.kill.VolatilitySwitch;
import io.riskgate.enforcement.kill.memory.ExposureTrack;
import io.riskgate.enforcement.kill.memory.PortfolioSwitches;
import io.riskgate.enforcement.kill.memory.RejectionTimes;
import io.riskgate.enforcement.kill.memory.StrategyTally;
import io.riskgate.enforcement.kill.memory.SwitchMemory;
import io.riskgate.enforcement.portfolio.CurrencyConversion;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.portfolio.Position;
import io.riskgate.enforcement.portfolio.PositionFold;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.limit.KillSwitchLimits;
import io.riskgate.enforcement.value.limit.LimitSet;
import org.jspecify.annotations.Nullable;

/**
 * Lets the automatic switches look at each order, fill and price, keeps what they remember, and pulls or eases them.
 */
final class KillDesk {
    private final PartitionState state;
    private final HaltAnnouncements announcements;

    KillDesk(PartitionState state) {
        this.state = state;
        this.announcements = new HaltAnnouncements(state);
    }

    /** One portfolio at one moment: what every switch needs. */
    private record Moment(PortfolioBook book, LimitSet limits, long timeMillis, String correlationId, Step step) {
        KillSwitchLimits switches() {
            return limits.policy().switches();
        }

        /** How far beyond the market an event may be dated, so that the next one may be as much earlier. */
        long aheadMillis() {
            return limits.orders().priceAgeMaxMillis();
        }

        long bucket(ExposureTrack track) {
            return track.bucket(timeMillis, switches().velocity().windowMillis(), aheadMillis());
        }
    }

    private @Nullable Moment moment(
            @Nullable PortfolioBook book, long eventTimeMillis, String correlationId, Step step) {
        LimitSet limits = book == null ? null : book.limits();
        if (book == null || limits == null) {
            return null;
        }
        // What is dated beyond what an order may be dated must not move the windows of everybody else.
        long marketMillis = state.market().eventTimeMillis();
        long slackMillis = limits.orders().priceAgeMaxMillis();
        long latestMillis = marketMillis > Long.MAX_VALUE - slackMillis ? Long.MAX_VALUE : marketMillis + slackMillis;
        long timeMillis = Math.max(marketMillis, Math.min(eventTimeMillis, latestMillis));
        return new Moment(book, limits, timeMillis, correlationId, step);
    }

    /** Before anything of an event is folded: what the exposure was. */
    void before(@Nullable PortfolioBook book, long eventTimeMillis, Step step) {
        Moment at = moment(book, eventTimeMillis, "", step);
        if (at != null) {
            openExposure(at);
        }
    }

    void beforeOrder(OrderSubmitted order, @Nullable PortfolioBook book, Step step) {
        Moment at = moment(book, order.eventTimeMillis(), order.origin().correlationId(), step);
        if (at != null) {
            openExposure(at);
            long marketMillis = state.market().eventTimeMillis();
            // In doubles, because times far apart do not fit their difference.
            double ageMillis =
                    marketMillis == 0 ? 0 : Math.max(0, (double) order.eventTimeMillis() - (double) marketMillis);
            apply(StaleDataSwitch.read(at.limits().portfolioId(), ageMillis, marketAgeMaxMillis(at)), at);
        }
    }

    private static long marketAgeMaxMillis(Moment at) {
        return at.switches().portfolio().marketAgeMaxMillis();
    }

    /** After an order has had a new answer. */
    void afterOrder(OrderSubmitted order, Decision decision, @Nullable PortfolioBook book, Step step) {
        Moment at = moment(book, order.eventTimeMillis(), order.origin().correlationId(), step);
        if (at == null) {
            return;
        }
        boolean rejected = isBusinessRejection(decision);
        if (rejected) {
            countRejection(at);
        }
        if (rejected || decision.isApproved()) {
            countStrategy(order.origin().strategyId(), rejected, at);
        }
        readRejections(at);
        if (decision.isApproved()) {
            countThrottled(order, at);
            readExposure(at);
            RiskMeasures projected = at.book().whatIf().after();
            if (projected != null) {
                apply(VolatilitySwitch.read(at.limits(), projected.sigmaDaily()), at);
            }
        }
    }

    private static boolean isBusinessRejection(Decision decision) {
        var veto = decision.firstVeto();
        return veto != null && veto.verdict() == Verdict.VETOED && veto.code().isBusiness();
    }

    private void countRejection(Moment at) {
        var rejections = at.switches().rejections();
        SwitchMemory row = memory(at)
                .rejections()
                .with(at.limits().portfolioId(), at.timeMillis(), rejections.windowMillis(), rejections.keptMax());
        at.step().change(new StateChange.SwitchRemembered(row));
    }

    private void readRejections(Moment at) {
        RejectionTimes rejections = memory(at).rejections();
        if (!rejections.isEmpty()) {
            int count = rejections.countWithin(
                    at.timeMillis(), at.switches().rejections().windowMillis());
            apply(
                    RejectionVelocitySwitch.read(
                            at.limits().portfolioId(),
                            count,
                            at.switches(),
                            state.condition().regime()),
                    at);
        }
    }

    private void countStrategy(String strategyId, boolean rejected, Moment at) {
        PortfolioSwitches memory = memory(at);
        long windowMillis = at.switches().strategies().windowMillis();
        StrategyTally tally =
                memory.tally(strategyId).withOrder(at.timeMillis(), windowMillis, at.aheadMillis(), rejected);
        at.step().change(new StateChange.SwitchRemembered(memory.with(strategyId, tally)));
        if (rejected) {
            readStrategy(strategyId, at);
        }
    }

    private void countThrottled(OrderSubmitted order, Moment at) {
        if (state.latches().covering(order, KillSeverity.THROTTLE) != null) {
            at.step().change(new StateChange.SwitchRemembered(memory(at).withThrottledOrder(order.eventTimeMillis())));
        }
    }

    /** After a fill has been folded. */
    void afterFill(FillReceived fill, PortfolioBook book, Step step) {
        Moment at = moment(book, fill.eventTimeMillis(), fill.origin().correlationId(), step);
        if (at == null) {
            return;
        }
        countTrade(fill, at);
        readExposure(at);
        apply(VolatilitySwitch.read(at.limits(), book.measures().sigmaDaily()), at);
        readStrategy(fill.origin().strategyId(), at);
    }

    private void countTrade(FillReceived fill, Moment at) {
        String strategyId = fill.origin().strategyId();
        String instrumentId = fill.trade().instrumentId();
        PortfolioSwitches memory = memory(at);
        Position before = memory.positions(strategyId).getOrDefault(instrumentId, Position.FLAT);
        CurrencyConversion.Rate rate = at.book().rateOf(state.market().indexOf(instrumentId));
        Position after = PositionFold.apply(before, fill.trade(), rate == null ? null : rate.value());
        StrategyTally tally = memory.tally(strategyId).withTrade(PortfolioSwitches.realized(before, after));
        at.step().change(new StateChange.SwitchRemembered(memory.with(strategyId, instrumentId, after)));
        at.step().change(new StateChange.SwitchRemembered(memory.with(strategyId, tally)));
    }

    /** After a portfolio's prices have moved, or anything else that makes its exposure another. */
    void afterMarket(PortfolioBook book, long eventTimeMillis, boolean barClosed, Step step) {
        Moment at = moment(book, eventTimeMillis, "", step);
        if (at == null) {
            return;
        }
        apply(StaleDataSwitch.read(at.limits().portfolioId(), 0, marketAgeMaxMillis(at)), at);
        readRejections(at);
        readExposure(at);
        if (barClosed) {
            apply(VolatilitySwitch.read(at.limits(), book.measures().sigmaDaily()), at);
        }
        for (String strategyId : memory(at).strategies()) {
            readStrategy(strategyId, at);
        }
    }

    private void readStrategy(String strategyId, Moment at) {
        Money result = result(strategyId, at);
        if (result != null) {
            readDrawdown(strategyId, result, at);
        }
        // Trades and orders are counted, so that what cannot be valued must not keep these two from pulling.
        for (SwitchReading reading :
                StrategySwitches.counted(at.limits(), strategyId, memory(at).tally(strategyId))) {
            apply(reading, at);
        }
    }

    private void readDrawdown(String strategyId, Money result, Moment at) {
        PortfolioSwitches memory = memory(at);
        StrategyTally tally = memory.tally(strategyId);
        if (tally.peak().compareTo(result) < 0) {
            tally = tally.withPeak(result);
            at.step().change(new StateChange.SwitchRemembered(memory.with(strategyId, tally)));
        }
        apply(StrategySwitches.drawdown(at.limits(), strategyId, tally, result), at);
    }

    /** A strategy's profit and loss at the present market; null while something that it holds cannot be valued. */
    private @Nullable Money result(String strategyId, Moment at) {
        try {
            return exactResult(strategyId, at);
        } catch (ArithmeticException beyond64Bits) {
            return null;
        }
    }

    private @Nullable Money exactResult(String strategyId, Moment at) {
        Money total = Money.ZERO;
        for (var held : memory(at).positions(strategyId).entrySet()) {
            Money profit = at.book().profitOf(held.getKey(), held.getValue());
            if (profit == null) {
                return null;
            }
            total = total.plus(profit);
        }
        return total;
    }

    private void openExposure(Moment at) {
        ExposureTrack track = memory(at).exposure();
        long bucket = at.bucket(track);
        Money gross = track.isOpened(bucket) ? null : at.book().grossCommitted();
        if (gross != null) {
            Money opening = track.isStarted() ? gross : larger(gross, startupGross(at));
            at.step()
                    .change(new StateChange.SwitchRemembered(
                            track.opening(at.limits().portfolioId(), bucket, opening)));
        }
    }

    private void readExposure(Moment at) {
        ExposureTrack track = memory(at).exposure();
        long bucket = at.bucket(track);
        Money gross = at.book().grossCommitted();
        Money before = track.grossBefore(bucket);
        if (gross == null || before == null) {
            return;
        }
        Money opening = track.opening(bucket);
        if (!track.isStarted() && opening != null && gross.compareTo(startupGross(at)) > 0) {
            at.step()
                    .change(new StateChange.SwitchRemembered(
                            track.startedUp(at.limits().portfolioId(), bucket, opening)));
        }
        for (SwitchReading reading :
                ExposureVelocitySwitch.read(at.limits().portfolioId(), before, gross, at.limits())) {
            apply(reading, at);
        }
    }

    private static Money startupGross(Moment at) {
        double share = at.switches().velocity().startupGrossRatio();
        return new Money(Math.round(at.limits().exposures().grossMax().tenThousandths() * share));
    }

    private static Money larger(Money one, Money other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private PortfolioSwitches memory(Moment at) {
        return state.switches().of(at.limits().portfolioId());
    }

    /** Lets a reading take effect: pulls its switch, pulls it harder, or eases one that no longer has a reason. */
    void apply(SwitchReading reading, PortfolioBook book, long eventTimeMillis, Step step) {
        Moment at = moment(book, eventTimeMillis, "", step);
        if (at != null) {
            apply(reading, at);
        }
    }

    private void apply(SwitchReading reading, Moment at) {
        KillSeverity severity = reading.severity();
        KillLatch before = state.latches().at(reading.scope(), reading.cause());
        if (severity == null) {
            if (before != null && before.easesByItself()) {
                ease(before, at);
            }
            return;
        }
        if (before != null && before.severity().compareTo(severity) >= 0) {
            return;
        }
        KillLatch latch = reading.latch(severity, at.timeMillis()).correlatedWith(at.correlationId());
        at.step().change(new StateChange.LatchSet(latch, state.controlVersion()));
        at.step().tell(told(latch));
    }

    /** What is said of a latch that has just come into force. */
    Output told(KillLatch latch) {
        return announcements.of(latch);
    }

    private void ease(KillLatch latch, Moment at) {
        at.step().change(new StateChange.LatchCleared(latch.scope(), latch.cause(), state.controlVersion()));
        at.step().tell(new Output.TradingEased(latch, at.timeMillis()));
    }

    /** What two people have released does not count again: the switches of the scope start anew. */
    void forgive(HaltScope scope, long eventTimeMillis, Step step) {
        for (PortfolioBook book : state.books()) {
            Moment at = moment(book, eventTimeMillis, "", step);
            if (at != null) {
                forgive(scope, at);
            }
        }
    }

    private void forgive(HaltScope scope, Moment at) {
        String portfolioId = at.limits().portfolioId();
        if (scope.equals(HaltScope.portfolio(portfolioId))) {
            Money gross = at.book().grossCommitted();
            at.step().change(new StateChange.SwitchRemembered(RejectionTimes.none(portfolioId)));
            if (gross != null) {
                ExposureTrack track = memory(at).exposure();
                at.step()
                        .change(new StateChange.SwitchRemembered(
                                track.restarted(portfolioId, at.bucket(track), gross)));
            }
        }
        for (String strategyId : memory(at).strategies()) {
            if (scope.kind() == HaltScope.Kind.STRATEGY && scope.covers(portfolioId, strategyId, "")) {
                Money result = result(strategyId, at);
                StrategyTally tally = memory(at).tally(strategyId);
                at.step()
                        .change(new StateChange.SwitchRemembered(
                                memory(at).with(strategyId, tally.forgiven(result == null ? tally.peak() : result))));
            }
        }
    }
}
