package io.riskgate.enforcement.market;

import io.riskgate.enforcement.event.MarketStateUpdated;
import java.util.List;

/**
 * What came of one price.
 *
 * @param updates market states to publish, in order; mostly none or one
 * @param changedInstruments whose rows have changed
 * @param refusal why the price was not accepted; empty when it was
 */
public record MarketStep(List<MarketStateUpdated> updates, List<String> changedInstruments, String refusal) {
    public MarketStep {
        updates = List.copyOf(updates);
        changedInstruments = List.copyOf(changedInstruments);
    }

    static MarketStep refused(String reason) {
        return new MarketStep(List.of(), List.of(), reason);
    }

    public boolean isRefused() {
        return !refusal.isEmpty();
    }
}
