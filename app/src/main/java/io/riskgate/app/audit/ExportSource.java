package io.riskgate.app.audit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.riskgate.app.client.RecordJson;
import io.riskgate.enforcement.audit.Sha256Hash;
import io.riskgate.schemas.signing.AuditHeadCodec.ChainHead;
import io.riskgate.schemas.signing.AuditHeadCodec.SignedHead;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** Audit records as they lie in an export's JSON lines, compressed or not. */
public final class ExportSource implements AuditVerification.Source {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final Path directory;
    private final GenericData data = new GenericData();
    private final Map<Integer, Schema> bodySchemas = new ConcurrentHashMap<>();

    public ExportSource(Path directory) {
        this.directory = directory;
        data.addLogicalTypeConversion(new Conversions.DecimalConversion());
    }

    @Override
    public SortedSet<Integer> partitions() {
        SortedSet<Integer> partitions = new TreeSet<>();
        forEachLine(line -> partitions.add(line.get("partition").asInt()));
        return partitions;
    }

    @Override
    public List<SignedHead> heads() {
        Path file = directory.resolve("audit-heads.jsonl");
        List<SignedHead> heads = new ArrayList<>();
        if (Files.exists(file)) {
            forEachLine(file, line -> heads.add(head(line)));
        }
        return heads;
    }

    private static SignedHead head(JsonNode line) {
        return new SignedHead(
                new ChainHead(
                        line.get("partition").asInt(),
                        line.get("recordCount").asLong(),
                        Sha256Hash.parse(line.get("lastHash").asText()),
                        Sha256Hash.parse(line.get("root").asText())),
                line.get("keyId").asText(),
                HexFormat.of().parseHex(line.get("signature").asText()));
    }

    @Override
    public void read(int partition, BiConsumer<RawLink, @Nullable String> reader) {
        RawLink.Reader links = new RawLink.Reader();
        forEachLine(line -> {
            if (line.get("partition").asInt() == partition) {
                byte[] body = Base64.getDecoder().decode(line.get("bodyBase64").asText());
                RawLink link = links.of(hash(line, "previousHash"), hash(line, "hash"), body);
                reader.accept(link, contradiction(line, link));
            }
        });
    }

    private static byte[] hash(JsonNode line, String field) {
        return HexFormat.of().parseHex(line.get(field).asText());
    }

    private @Nullable String contradiction(JsonNode line, RawLink link) {
        boolean isSame = line.get("sequence").asLong() == link.sequence()
                && line.get("body").equals(body(line, link));
        return isSame ? null : "was edited: what can be read of it is not what was hashed";
    }

    private @Nullable JsonNode body(JsonNode line, RawLink link) {
        Schema schema = bodySchemas.computeIfAbsent(line.get("schema").asInt(), this::bodySchema);
        var decoder = DecoderFactory.get().binaryDecoder(link.body(), null);
        try {
            GenericRecord body = new GenericDatumReader<GenericRecord>(schema, schema, data).read(null, decoder);
            // Through text once, so that numbers compare as they are read back.
            return JSON.readTree(RecordJson.of(body).toString());
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private Schema bodySchema(int id) {
        try (InputStream in = Files.newInputStream(directory.resolve("schema-" + id + ".avsc"))) {
            return new SchemaParser().parse(in).mainSchema().getField("body").schema();
        } catch (IOException e) {
            throw new UncheckedIOException("the export in " + directory + " lacks schema " + id, e);
        }
    }

    private void forEachLine(Consumer<JsonNode> reader) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> sorted = files.filter(ExportSource::isRecords).sorted().toList();
            if (sorted.isEmpty()) {
                throw new IllegalArgumentException(directory + " holds no exported audit records");
            }
            sorted.forEach(file -> forEachLine(file, reader));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the export in " + directory + ": " + e.getMessage(), e);
        }
    }

    private static boolean isRecords(Path file) {
        String name = file.getFileName().toString();
        return name.matches("audit-\\d.*\\.jsonl(\\.gz)?");
    }

    private static void forEachLine(Path file, Consumer<JsonNode> reader) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    reader.accept(JSON.readTree(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
