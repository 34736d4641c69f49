package io.riskgate.suite.halt;

import io.riskgate.testkit.crash.EngineProcess;
import io.riskgate.testkit.crash.EngineProcess.Installation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;

/** Two engines that share the work, a third one that comes and goes, and a way to kill one of the two. */
final class TwoEngines implements AutoCloseable {
    static final String APPLICATION = "halt-trials-riskgate";
    private static final List<String> NAMES = List.of("engine-1", "engine-2");

    private final Installation installation;
    private final Path directory;
    private final Admin admin;
    private final Map<String, EngineProcess> running = new TreeMap<>();
    private String dead = "";
    private String guest = "";
    private int starts;
    private int guests;
    private int kills;
    private int membersBefore;

    TwoEngines(String bootstrapServers, String registry, Path directory, Admin admin) {
        this.installation = new Installation(bootstrapServers, registry, APPLICATION, 1);
        this.directory = directory;
        this.admin = admin;
        NAMES.forEach(this::start);
    }

    private void start(String name) {
        running.put(name, EngineProcess.start(installation, name, directory, ++starts));
    }

    /** Ends one of the two as the kernel would, the other one the next time. */
    void kill() {
        dead = NAMES.get(kills++ % NAMES.size());
        engine(dead).kill();
    }

    /** Starts again what was killed. */
    void restore() {
        if (!dead.isEmpty()) {
            start(dead);
            dead = "";
        }
    }

    /** Makes tasks move: a third engine comes, or the third one is killed and its session runs out. */
    void disturb() {
        membersBefore = group().members().size();
        if (guest.isEmpty()) {
            guest = "guest-" + ++guests;
            start(guest);
        } else {
            engine(guest).kill();
            running.remove(guest);
            guest = "";
        }
    }

    private EngineProcess engine(String name) {
        EngineProcess engine = running.get(name);
        if (engine == null) {
            throw new IllegalStateException("no engine " + name + " among " + running.keySet());
        }
        return engine;
    }

    /**
     * Whether the group is on its way from one assignment to the next, or has other members already: where processors
     * are free it may get there between two looks, and only the tasks are still moving.
     */
    boolean isRebalancing() {
        ConsumerGroupDescription group = group();
        return group.groupState() == GroupState.PREPARING_REBALANCE
                || group.groupState() == GroupState.COMPLETING_REBALANCE
                || group.members().size() != membersBefore;
    }

    private ConsumerGroupDescription group() {
        try {
            return admin.describeConsumerGroups(List.of(APPLICATION))
                    .describedGroups()
                    .get(APPLICATION)
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the brokers refused to describe the group", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    int killCount() {
        return kills;
    }

    String said() {
        return running.entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue().isAlive() ? " lives" : " is dead"))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        running.values().forEach(EngineProcess::close);
    }
}
