package io.riskgate.app.cli.standing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.app.client.TopicReader;
import io.riskgate.app.client.TopicWriter;
import io.riskgate.enforcement.event.ReviewReceived;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.governance.ReviewVerdict;
import io.riskgate.schemas.avro.Breach;
import io.riskgate.schemas.avro.DeadLetter;
import io.riskgate.schemas.avro.KeptReview;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.ReviewCodec;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Submits a person's verdict on a breach and waits for what the engine makes of it. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says whether a sensor was right, and prints what comes of it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:taken", "3:refused", "1:failed, or no answer in time"},
        footerHeading = "%nExample:%n",
        footer = "  riskgate review demo:VAR_BREACH:000001 --verdict FALSE_POSITIVE --reason 'spike, recovered'")
public final class ReviewCommand implements Callable<Integer> {
    private static final int EXIT_REFUSED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private StandingSource source = new StandingSource();

    @Parameters(paramLabel = "BREACH", description = "Name of the breach, as in 'riskgate tail breaches'.")
    private String breach = "";

    @Option(names = "--verdict", required = true, description = "${COMPLETION-CANDIDATES}")
    private ReviewVerdict verdict = ReviewVerdict.TRUE_POSITIVE;

    @Option(names = "--reason", required = true, description = "Why; stands in the audit.")
    private String reason = "";

    @Option(names = "--outcome", defaultValue = "", description = "What the market did afterwards.")
    private String outcome = "";

    @Option(names = "--confidence", defaultValue = "0.9", description = "0 to 1; below 0.5 does not count.")
    private double confidence;

    @Option(names = "--person", description = "Who judges (default: the operating system's user).")
    private String person = System.getProperty("user.name", "unknown");

    @Option(names = "--wait-seconds", defaultValue = "10", description = "How long to wait for the answer.")
    private int waitSeconds;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, UnreadableRecord {
        ReviewReceived review = review();
        try (var registry = source.openRegistry();
                var answers =
                        TopicReader.fromEnd(source.bootstrapServers(), List.of(Topics.BREACHES, Topics.DEAD_LETTERS));
                var writer = new TopicWriter(source.bootstrapServers())) {
            WireFormat wire = new WireFormat(registry);
            RecordMetadata at = writer.sendAndWait(
                    Topics.REVIEWS, review.subject().portfolioId(), new ReviewCodec(wire).encode(review));
            return await(review, at, answers, wire);
        }
    }

    private ReviewReceived review() {
        String[] parts = breach.split(":");
        if (parts.length < 3) {
            throw new IllegalArgumentException(
                    "a breach is named PORTFOLIO:SENSOR:NUMBER, got '" + breach + "'; see 'riskgate tail breaches'");
        }
        String sensor = parts[parts.length - 2];
        String portfolioId =
                breach.substring(0, breach.length() - sensor.length() - parts[parts.length - 1].length() - 2);
        return new ReviewReceived(
                new ReviewReceived.Subject("cli-" + UUID.randomUUID(), portfolioId, breach, SensorId.valueOf(sensor)),
                new ReviewReceived.Opinion(verdict, reason, outcome, confidence),
                person,
                System.currentTimeMillis());
    }

    private int await(ReviewReceived review, RecordMetadata at, TopicReader answers, WireFormat wire)
            throws UnreadableRecord {
        long deadlineMillis =
                System.currentTimeMillis() + Duration.ofSeconds(waitSeconds).toMillis();
        while (System.currentTimeMillis() < deadlineMillis) {
            for (ConsumerRecord<byte[], byte[]> record : answers.poll(Duration.ofMillis(50))) {
                if (record.topic().equals(Topics.BREACHES)) {
                    Breach moved = wire.decode(record.value(), Breach.class);
                    if (moved.getReviews().stream()
                            .map(KeptReview::getReviewId)
                            .anyMatch(review.subject().reviewId()::equals)) {
                        String verdictNow = moved.getVerdict() == null
                                ? "no verdict yet"
                                : moved.getVerdict().name();
                        return say(moved.getState().name(), verdictNow, 0);
                    }
                } else {
                    DeadLetter letter = wire.decode(record.value(), DeadLetter.class);
                    if (isAbout(letter, at)) {
                        return say(letter.getReason(), letter.getDetail(), EXIT_REFUSED);
                    }
                }
            }
        }
        throw new IllegalStateException("no answer within " + waitSeconds
                + " s; the review stays in the log and takes effect where an engine runs - check 'riskgate status'");
    }

    private static boolean isAbout(DeadLetter letter, RecordMetadata at) {
        return letter.getSource().getTopic().equals(Topics.REVIEWS)
                && letter.getSource().getPartition() == at.partition()
                && letter.getSource().getOffset() == at.offset();
    }

    private int say(String state, String detail, int exitCode) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            answer.put("breach", breach);
            answer.put("taken", exitCode == 0);
            answer.put("state", state);
            answer.put("detail", detail);
            out.println(answer);
        } else {
            out.println(breach + " " + state + ": " + detail);
        }
        out.flush();
        return exitCode;
    }
}
