package io.riskgate.state.row;

import io.riskgate.enforcement.market.InstrumentBar;

/** One instrument of a universe together with its name. */
public record InstrumentBarEntry(String instrumentId, InstrumentBar bar) {}
