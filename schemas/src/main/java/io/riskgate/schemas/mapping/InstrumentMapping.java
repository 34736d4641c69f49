package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.schemas.avro.AssetClass;
import java.math.BigDecimal;

/** An instrument's definition, as record and as value. */
public final class InstrumentMapping {
    private InstrumentMapping() {}

    public static io.riskgate.schemas.avro.InstrumentDefinition toAvro(InstrumentDefinition instrument) {
        Quantity dailyVolume = instrument.dailyVolume();
        return new io.riskgate.schemas.avro.InstrumentDefinition(
                instrument.instrumentId(),
                AssetClass.valueOf(instrument.assetClass().name()),
                instrument.baseCurrency(),
                instrument.quoteCurrency(),
                instrument.lotSize().units(),
                OrderMapping.decimal(instrument.tickSize()),
                dailyVolume == null ? null : dailyVolume.units());
    }

    public static InstrumentDefinition toCore(io.riskgate.schemas.avro.InstrumentDefinition record) {
        String base = record.getBaseCurrency();
        BigDecimal tickSize = record.getTickSize();
        BigDecimal dailyVolume = record.getDailyVolume();
        return new InstrumentDefinition(
                CheckedField.identifier("instrument", record.getInstrumentId()),
                CheckedField.symbol("asset class", record.getAssetClass(), InstrumentDefinition.AssetClass.class),
                base.isEmpty() ? base : CheckedField.identifier("base currency", base),
                CheckedField.identifier("quote currency", record.getQuoteCurrency()),
                CheckedField.quantityAboveZero("lot size", record.getLotSize()),
                tickSize == null ? null : CheckedField.price("tick size", tickSize),
                dailyVolume == null ? null : CheckedField.quantityAboveZero("daily volume", dailyVolume));
    }
}
