package io.riskgate.app.cli;

import io.riskgate.app.topics.TopicPlan;
import io.riskgate.app.topics.TopicPlanText;
import io.riskgate.app.topics.TopicProvisioning;
import io.riskgate.schemas.catalogue.TopicCatalogue;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Compares the topics of a cluster with the catalogue, and makes them like it. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Compares a cluster's topics with the catalogue, and creates or corrects them.",
        synopsisSubcommandLabel = "(plan | apply | verify)",
        footerHeading = "%nExamples:%n",
        footer = {
            "  riskgate topics plan --bootstrap broker:9092",
            "  riskgate topics apply --bootstrap broker:9092 --replication 3",
            "  riskgate topics verify --json | jq .changes"
        })
public final class TopicsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    @Option(
            names = "--bootstrap",
            scope = ScopeType.INHERIT,
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:9092",
            description = "Kafka brokers (default ${DEFAULT-VALUE}).")
    private String bootstrapServers = "";

    @Option(
            names = "--replication",
            scope = ScopeType.INHERIT,
            paramLabel = "N",
            defaultValue = "0",
            showDefaultValue = Visibility.NEVER,
            description = "Copies of each new topic (default 3, or as many as there are brokers).")
    private short replication;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON object instead of a table.")
    private boolean json;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say plan, apply or verify.");
    }

    @Command(mixinStandardHelpOptions = true, description = "Show what apply would change; changes nothing.")
    int plan() {
        return onCluster((admin, copies) -> {
            print(
                    TopicPlan.of(admin, TopicCatalogue.load(), copies),
                    "Nothing to do: all topics are as the catalogue says.");
            return 0;
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Create missing topics and correct settings; deletes nothing, and may be repeated.")
    int apply() {
        return onCluster((admin, copies) -> {
            print(
                    TopicProvisioning.apply(admin, TopicCatalogue.load(), copies),
                    "Nothing was changed: all topics are as the catalogue says.");
            return 0;
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Exit code 0 if all topics are as the catalogue says, 1 with the differences if not.")
    int verify() {
        return onCluster((admin, copies) -> {
            var plan = TopicPlan.of(admin, TopicCatalogue.load(), copies);
            print(plan, "All topics are as the catalogue says.");
            return plan.isUpToDate() ? 0 : 1;
        });
    }

    private int onCluster(ToIntBiFunction<Admin, Short> work) {
        if (replication < 0) {
            throw new ParameterException(spec.commandLine(), "--replication must be at least 1, got " + replication);
        }
        var settings = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        try (var admin = Admin.create(settings)) {
            return work.applyAsInt(admin, replication == 0 ? TopicProvisioning.replicationFor(admin) : replication);
        }
    }

    private void print(TopicPlan plan, String nothing) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(TopicPlanText.json(plan));
        } else {
            out.println(plan.isUpToDate() ? nothing : TopicPlanText.table(plan));
        }
        out.flush();
    }
}
