package io.riskgate.enforcement;

import io.riskgate.enforcement.kill.Closing;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.kill.memory.PortfolioSwitches;
import io.riskgate.enforcement.portfolio.OpenOrder;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import java.util.ArrayList;
import java.util.List;

/** What a partition says of a latch that has just come into force: what it stops, and what would close it. */
final class HaltAnnouncements {
    private final PartitionState state;

    HaltAnnouncements(PartitionState state) {
        this.state = state;
    }

    /** A halt with the orders it stops in this partition, in order; anything milder with none. */
    Output of(KillLatch latch) {
        if (!latch.severity().isHalt()) {
            return new Output.TradingCurbed(latch);
        }
        List<String> stopped = new ArrayList<>();
        List<Closing> closings = new ArrayList<>();
        for (PortfolioBook book : state.books()) {
            for (OpenOrder order : book.openOrders()) {
                if (latch.scope().covers(order.portfolioId(), order.strategyId(), order.instrumentId())) {
                    stopped.add(order.orderId());
                }
            }
            if (latch.severity() == KillSeverity.LIQUIDATE) {
                closings.addAll(closings(latch.scope(), book));
            }
        }
        return new Output.TradingHalted(latch, stopped, closings);
    }

    private List<Closing> closings(HaltScope scope, PortfolioBook book) {
        List<Closing> closings = new ArrayList<>();
        if (scope.kind() != HaltScope.Kind.STRATEGY) {
            for (String instrumentId : book.heldInstruments()) {
                if (scope.covers(book.portfolioId(), "", instrumentId)) {
                    Closing.addTo(
                            closings,
                            book.portfolioId(),
                            instrumentId,
                            book.position(instrumentId).quantity());
                }
            }
            return closings;
        }
        PortfolioSwitches memory = state.switches().of(book.portfolioId());
        for (String strategyId : memory.strategies()) {
            if (scope.covers(book.portfolioId(), strategyId, "")) {
                memory.positions(strategyId)
                        .forEach((instrumentId, held) ->
                                Closing.addTo(closings, book.portfolioId(), instrumentId, held.quantity()));
            }
        }
        return closings;
    }
}
