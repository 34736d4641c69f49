package io.riskgate.schemas.history;

import io.riskgate.schemas.catalogue.Compatibility;
import io.riskgate.schemas.catalogue.TopicContract;
import io.riskgate.schemas.wire.PublishedSchema;
import io.riskgate.schemas.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;
import org.apache.avro.specific.SpecificData;

/** The released versions of each subject, as files {@code <subject>/vN.avsc}, and what may follow them. */
final class SchemaHistory {

    static final Path COMMITTED = Path.of("history");

    private final Path directory;

    SchemaHistory(Path directory) {
        this.directory = directory;
    }

    /** The schema that this build writes to a topic, as it would be released. */
    static Schema current(TopicContract topic) {
        try {
            return PublishedSchema.of(
                    SpecificData.get().getSchema(Class.forName(topic.content().valueSchema())));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no class was generated for topic " + topic.name(), e);
        }
    }

    static String subject(TopicContract topic) {
        return WireFormat.subject(topic.name());
    }

    /** What is wrong with a schema as the newest of its subject, and what to do; empty if nothing is. */
    Optional<String> fault(String subject, Schema current, Compatibility rule) {
        var released = versions(subject);
        if (released.isEmpty()) {
            return Optional.of(
                    subject + " was never released; run schemas/release-schemas and commit " + file(subject, 1));
        }
        for (int newest = 1; newest < released.size(); newest++) {
            var broken = broken(released.get(newest), released.subList(0, newest), rule);
            if (broken.isPresent()) {
                return Optional.of(
                        file(subject, newest + 1) + " was released although it breaks " + rule + ": " + broken.get());
            }
        }
        var broken = broken(current, released, rule);
        if (broken.isPresent()) {
            return Optional.of(subject + " breaks " + rule + " with what is released: " + broken.get()
                    + ". Give new fields a default, keep old ones, or start a new topic");
        }
        if (!current.toString().equals(released.get(released.size() - 1).toString())) {
            return Optional.of(subject + " has changed since " + file(subject, released.size())
                    + "; run schemas/release-schemas and commit " + file(subject, released.size() + 1));
        }
        return Optional.empty();
    }

    /** Why a schema cannot follow older ones; empty if it can. */
    static Optional<String> broken(Schema newer, List<Schema> older, Compatibility rule) {
        var newestFirst = new ArrayList<>(older);
        Collections.reverse(newestFirst);
        try {
            new SchemaValidatorBuilder()
                    .strategy((candidate, existing) -> requireRule(rule, candidate, existing))
                    .validateAll()
                    .validate(newer, newestFirst);
            return Optional.empty();
        } catch (SchemaValidationException e) {
            return Optional.of(
                    e.getCause() == null ? e.toString() : e.getCause().getMessage());
        }
    }

    // Avro's own strategies let an enum lose a symbol for which there is no default; this check does not, and it is the
    // one
    // by which records are judged when they are read.
    private static void requireRule(Compatibility rule, Schema candidate, Schema existing)
            throws SchemaValidationException {
        requireReads("new programs cannot read old records", candidate, existing);
        if (rule == Compatibility.FULL_TRANSITIVE) {
            requireReads("old programs cannot read new records", existing, candidate);
        }
    }

    private static void requireReads(String otherwise, Schema reader, Schema writer) throws SchemaValidationException {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult();
        if (result.getCompatibility() != SchemaCompatibilityType.COMPATIBLE) {
            var first = result.getIncompatibilities().get(0);
            throw new SchemaValidationException(
                    reader,
                    writer,
                    new AvroTypeException(otherwise + ", " + first.getType() + " at " + first.getLocation()));
        }
    }

    /** All released versions of a subject, oldest first. */
    List<Schema> versions(String subject) {
        var versions = new ArrayList<Schema>();
        while (Files.exists(directory.resolve(file(subject, versions.size() + 1)))) {
            versions.add(parsed(directory.resolve(file(subject, versions.size() + 1))));
        }
        return versions;
    }

    /** Writes the next version of a subject; returns its file. */
    Path release(String subject, Schema schema) {
        var file = directory.resolve(file(subject, versions(subject).size() + 1));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, schema.toString(true) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return file;
    }

    /** Every file of the history, as in "orders-value/v1.avsc". */
    List<String> files() {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
    }

    static String file(String subject, int version) {
        return subject + "/v" + version + ".avsc";
    }

    private static Schema parsed(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
