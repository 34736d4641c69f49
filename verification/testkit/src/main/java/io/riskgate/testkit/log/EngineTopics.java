package io.riskgate.testkit.log;

import io.riskgate.schemas.catalogue.TopicCatalogue;
import io.riskgate.schemas.catalogue.TopicContract;
import io.riskgate.schemas.catalogue.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.awaitility.Awaitility;

/** The topics that an engine needs, by the catalogue. */
public final class EngineTopics {
    /** Everything that a flow reads; a run is over when all of it has been taken. */
    public static final List<String> READ_BY_ENGINE = List.of(
            Topics.PRICES,
            Topics.LIMITS,
            Topics.INSTRUMENTS,
            Topics.COMMANDS,
            Topics.KEY_RINGS,
            Topics.GOVERNANCE,
            Topics.MARKET_STATE,
            Topics.CONTROL,
            Topics.REFUSALS,
            Topics.ORDERS,
            Topics.SIGNALS,
            Topics.REVIEWS,
            Topics.FILLS,
            Topics.STRESS_RESULTS,
            Topics.FIRM_SNAPSHOTS);

    private EngineTopics() {}

    /** Names of all topics that exist on a cluster. */
    public static List<String> names() {
        return TopicCatalogue.load().live().stream().map(TopicContract::name).toList();
    }

    /** Creates all of them as the catalogue says, on three brokers. */
    public static void createOnThreeBrokers(Admin admin) {
        List<NewTopic> topics = TopicCatalogue.load().live().stream()
                .map(contract -> new NewTopic(
                                contract.name(), contract.storage().partitionCount(), (short) 3)
                        .configs(contract.storage().configFor((short) 3)))
                .toList();
        create(admin, topics);
    }

    /**
     * Creates all of them, with at most so many partitions each, and returns when the broker shows them to clients.
     *
     * <p>The controller answers a little before that, and a client that asks in between is told of no partitions.
     */
    public static void create(Admin admin, int partitionsMax) {
        create(admin, withPartitions(partitionsMax));
    }

    private static void create(Admin admin, List<NewTopic> topics) {
        Map<String, Uuid> wanted = new TreeMap<>();
        var created = admin.createTopics(topics);
        names().forEach(name -> wanted.put(name, answer(created.topicId(name))));
        await("topics to appear", () -> wanted.equals(idsOf(admin, wanted.keySet())));
    }

    /** Deletes all of them, and those that begin so, and returns when the broker shows them no more. */
    public static void delete(Admin admin, String prefix) {
        Predicate<String> ours = name -> names().contains(name) || name.startsWith(prefix);
        admin.deleteTopics(
                answer(admin.listTopics().names()).stream().filter(ours).toList());
        await("topics to go", () -> answer(admin.listTopics().names()).stream().noneMatch(ours));
    }

    private static Map<String, Uuid> idsOf(Admin admin, Set<String> names) {
        Map<String, Uuid> ids = new TreeMap<>();
        admin.describeTopics(names).topicNameValues().forEach((name, described) -> {
            try {
                ids.put(name, described.get().topicId());
            } catch (ExecutionException e) {
                // Not shown yet, or still the one of the same name before it: asked again.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return ids;
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<NewTopic> withPartitions(int partitionsMax) {
        return TopicCatalogue.load().live().stream()
                .map(contract -> new NewTopic(
                                contract.name(),
                                Math.min(partitionsMax, contract.storage().partitionCount()),
                                (short) 1)
                        .configs(contract.storage().configFor((short) 1)))
                .toList();
    }
}
