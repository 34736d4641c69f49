package io.riskgate.enforcement.projection;

import io.riskgate.enforcement.portfolio.MarketView;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.models.factor.AssetProfile;
import io.riskgate.models.factor.AssetProfiles;
import io.riskgate.models.factor.PreconfiguredProfiles;
import io.riskgate.models.factor.RiskFactor;
import io.riskgate.models.factor.Sector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The profile of each instrument by the market's row number, looked up once.
 *
 * <p>Currency pairs, raw materials and coins without a profile of their own get their sector and no loadings; a share
 * without a profile stays unknown, because its sector cannot be told from its name. Owned by one thread.
 */
public final class InstrumentProfiles {
    private final MarketView market;
    private final AssetProfiles known = PreconfiguredProfiles.all();
    private final List<@Nullable AssetProfile> byIndex = new ArrayList<>();
    private long instrumentsVersion = -1;

    public InstrumentProfiles(MarketView market) {
        this.market = market;
    }

    /** The profile; null where none is known. */
    public @Nullable AssetProfile of(int index) {
        if (instrumentsVersion != market.instrumentsVersion()) {
            byIndex.clear(); // a definition may have changed
            instrumentsVersion = market.instrumentsVersion();
        }
        while (byIndex.size() < market.instrumentCount()) {
            byIndex.add(lookUp(byIndex.size()));
        }
        return byIndex.get(index);
    }

    private @Nullable AssetProfile lookUp(int index) {
        InstrumentDefinition definition = market.definition(index);
        if (definition == null) {
            return null;
        }
        return known.find(definition.instrumentId()).orElseGet(() -> bySector(definition));
    }

    private static @Nullable AssetProfile bySector(InstrumentDefinition definition) {
        String quote = definition.quoteCurrency();
        Sector sector = switch (definition.assetClass()) {
            case CURRENCY_PAIR -> Sector.FX;
            case COMMODITY -> Sector.COMMODITIES;
            case CRYPTO -> Sector.CRYPTO;
            case EQUITY, INDEX -> null;
        };
        String base = definition.baseCurrency().isEmpty() ? quote : definition.baseCurrency();
        if (sector == null || quote.length() != 3 || base.length() != 3) {
            return null;
        }
        var loadings = new EnumMap<RiskFactor, Double>(RiskFactor.class);
        for (RiskFactor factor : RiskFactor.values()) {
            loadings.put(factor, 0.0);
        }
        return new AssetProfile(definition.instrumentId(), sector, base, quote, loadings);
    }
}
