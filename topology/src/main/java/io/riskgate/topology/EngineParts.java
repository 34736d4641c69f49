package io.riskgate.topology;

import io.riskgate.enforcement.market.BarSettings;
import io.riskgate.processors.portfolio.PortfolioSettings;
import io.riskgate.processors.routing.EngineCodecs;
import java.util.function.Supplier;

/**
 * What the flows are built from.
 *
 * @param codecs a new set for each task, because codecs reuse their buffers
 */
public record EngineParts(Supplier<EngineCodecs> codecs, BarSettings bars, PortfolioSettings portfolio) {}
