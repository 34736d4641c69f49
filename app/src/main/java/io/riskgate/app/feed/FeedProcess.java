package io.riskgate.app.feed;

import io.riskgate.app.client.TopicReader;
import io.riskgate.app.client.TopicWriter;
import io.riskgate.app.demo.market.CurrencyPair;
import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.app.demo.market.EcbFixings;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.value.Price;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.InstrumentCodec;
import io.riskgate.schemas.codec.InstrumentCodec.SubmittedInstrument;
import io.riskgate.schemas.codec.LimitsCodec;
import io.riskgate.schemas.codec.PriceCodec;
import io.riskgate.schemas.log.LogCode;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The development stack's source of market data, as a process of its own; it is the one that looks at the clock. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description = "Publishes market data until it is told to stop.")
public final class FeedProcess implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(FeedProcess.class);
    private static final int HISTORY_DAYS = 400;
    private static final long DAY_MILLIS = 86_400_000L;
    private static final String SOURCE = "development-feed";

    @Option(names = "--bootstrap", required = true, paramLabel = "HOST:PORT", description = "Kafka brokers.")
    private String bootstrapServers = "";

    @Option(names = "--registry", required = true, paramLabel = "URL", description = "Schema registry.")
    private String registryUrl = "";

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Not used; every process of the stack is given one.")
    private Path stateDirectory = Path.of(".");

    @Option(
            names = "--interval-millis",
            defaultValue = "1000",
            description = "Time between two ticks of every pair (default ${DEFAULT-VALUE}).")
    private long intervalMillis;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the random walk (default ${DEFAULT-VALUE}).")
    private long seed;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FeedProcess()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        List<DailyFixing> fixings = EcbFixings.load();
        List<DailyFixing> history = fixings.subList(fixings.size() - HISTORY_DAYS, fixings.size());
        try (SchemaRegistry registry = SchemaRegistry.open(registryUrl);
                TopicWriter writer = new TopicWriter(bootstrapServers)) {
            WireFormat wire = new WireFormat(registry);
            if (isUnfed()) {
                publishReference(writer, wire);
                publishHistory(history, writer, new PriceCodec(wire));
                LogCode.HISTORY_PUBLISHED
                        .to(LOG)
                        .log("published {} days of history for {} pairs", HISTORY_DAYS, CurrencyPair.TRADED.size());
            }
            RandomWalk walk = new RandomWalk(history.get(HISTORY_DAYS - 1), seed);
            try (OtherPrices others = new OtherPrices(bootstrapServers, new PriceCodec(wire), SOURCE)) {
                publishTicks(walk, others, new PriceTarget(writer, new PriceCodec(wire)));
            }
        }
        return 0;
    }

    /** Whether nobody has published prices yet; otherwise the stack was up before and keeps its history. */
    private boolean isUnfed() {
        try (TopicReader prices = TopicReader.fromBeginning(bootstrapServers, List.of(Topics.PRICES))) {
            return !prices.poll(Duration.ofSeconds(2)).iterator().hasNext();
        }
    }

    private static void publishReference(TopicWriter writer, WireFormat wire) {
        long nowMillis = System.currentTimeMillis();
        InstrumentCodec instruments = new InstrumentCodec(wire);
        for (CurrencyPair pair : CurrencyPair.TRADED) {
            writer.send(
                    Topics.INSTRUMENTS,
                    pair.instrumentId(),
                    instruments.encode(new SubmittedInstrument(pair.definition(), nowMillis)));
        }
        LimitsCodec limits = new LimitsCodec(wire);
        for (String portfolioId : DevelopmentLimits.PORTFOLIOS) {
            for (LimitsSubmitted word : LimitsSubmitted.bothWords(DevelopmentLimits.of(portfolioId), nowMillis)) {
                writer.send(Topics.LIMITS, portfolioId, limits.encode(word));
            }
        }
        writer.flush();
    }

    /** Real fixings, a day apart, so that the newest bar is yesterday's. */
    private static void publishHistory(List<DailyFixing> history, TopicWriter writer, PriceCodec codec) {
        long todayMillis = Math.floorDiv(System.currentTimeMillis(), DAY_MILLIS) * DAY_MILLIS;
        for (int day = 0; day < history.size(); day++) {
            long closeMillis = todayMillis - (history.size() - day) * DAY_MILLIS + DAY_MILLIS - 1;
            publish(history.get(day).prices(), closeMillis, true, new PriceTarget(writer, codec));
        }
        writer.flush();
    }

    private void publishTicks(RandomWalk walk, OtherPrices others, PriceTarget target) throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            others.forEachNew(walk::moveTo);
            publish(walk.next(), System.currentTimeMillis(), false, target);
            Thread.sleep(intervalMillis);
        }
    }

    private record PriceTarget(TopicWriter writer, PriceCodec codec) {}

    private static void publish(
            SortedMap<String, Price> prices, long timeMillis, boolean closesBar, PriceTarget target) {
        Iterator<Map.Entry<String, Price>> all = prices.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<String, Price> price = all.next();
            boolean last = closesBar && !all.hasNext();
            var observed = new PriceObserved(price.getKey(), price.getValue(), last, SOURCE, timeMillis);
            target.writer().send(Topics.PRICES, price.getKey(), target.codec().encode(observed));
        }
    }
}
