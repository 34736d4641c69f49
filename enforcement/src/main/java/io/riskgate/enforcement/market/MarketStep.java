package io.riskgate.enforcement.market;

import io.riskgate.enforcement.event.MarketStateUpdated;
import java.util.List;

/**
 * What came of one price.
 *
 * @param updates market states to publish, in order; mostly none or one
 * @param changedInstruments whose rows have changed
 * @param reason closed code of why the price was not accepted, as in the dead letter; empty when it was
 * @param refusal the same for a person; empty when it was accepted
 */
public record MarketStep(
        List<MarketStateUpdated> updates, List<String> changedInstruments, String reason, String refusal) {
    public MarketStep {
        updates = List.copyOf(updates);
        changedInstruments = List.copyOf(changedInstruments);
    }

    static MarketStep taken(List<MarketStateUpdated> updates, List<String> changedInstruments) {
        return new MarketStep(updates, changedInstruments, "", "");
    }

    static MarketStep refused(String reason, String refusal) {
        return new MarketStep(List.of(), List.of(), reason, refusal);
    }

    public boolean isRefused() {
        return !reason.isEmpty();
    }
}
