package io.riskgate.app.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Compressed files of JSON lines that hold each record exactly once, whenever the writer dies.
 *
 * <p>Lines are appended in batches, each a gzip member of its own. After a batch is on disk one small file is replaced
 * that says which file is open, how many of its bytes count and which offset comes next. Whatever a killed writer left
 * behind those bytes is cut off at the next start, so that lines and offset are committed by one atomic rename.
 */
final class ExportFiles implements AutoCloseable {
    private static final String STATE = "export-state.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final long fileBytesMax;
    private final SortedMap<Integer, Long> nextOffsets = new TreeMap<>();
    private String file = "";
    private long fileBytes;
    private @Nullable FileChannel open;

    /**
     * Goes on in a directory, or starts in an empty one.
     *
     * @param fileBytesMax a new file is begun when the open one has reached so many bytes
     */
    ExportFiles(Path directory, long fileBytesMax) {
        this.directory = directory;
        this.fileBytesMax = fileBytesMax;
        try {
            Files.createDirectories(directory);
            recover();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void recover() throws IOException {
        Path state = directory.resolve(STATE);
        if (Files.exists(state)) {
            JsonNode kept = JSON.readTree(Files.readString(state));
            file = kept.get("file").asText();
            fileBytes = kept.get("bytes").asLong();
            kept.get("nextOffsets")
                    .properties()
                    .forEach(next -> nextOffsets.put(
                            Integer.parseInt(next.getKey()), next.getValue().asLong()));
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> uncommitted = files.filter(path ->
                            isLines(path) && path.getFileName().toString().compareTo(file) > 0)
                    .toList();
            for (Path path : uncommitted) {
                Files.delete(path);
            }
        }
        if (!file.isEmpty()) {
            FileChannel kept = FileChannel.open(directory.resolve(file), StandardOpenOption.WRITE);
            if (kept.size() < fileBytes) {
                throw new IllegalStateException(directory.resolve(file) + " has " + kept.size() + " bytes of "
                        + fileBytes + " that were written; it was changed by somebody else, export anew elsewhere");
            }
            kept.truncate(fileBytes).position(fileBytes);
            open = kept;
        }
    }

    static boolean isLines(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith("audit-") && name.endsWith(".jsonl.gz");
    }

    /** Where to go on reading, by partition; a partition that is not named begins with its oldest record. */
    SortedMap<Integer, Long> nextOffsets() {
        return nextOffsets;
    }

    /** Appends lines and commits them together with the offsets to go on from. */
    void append(List<String> lines, SortedMap<Integer, Long> next, LocalDate today) {
        LocalDate day = notBeforeFile(today);
        try {
            FileChannel target = open;
            if (target == null || fileBytes >= fileBytesMax || !file.startsWith("audit-" + day + "-")) {
                target = begin(day);
            }
            byte[] member = compressed(lines);
            ByteBuffer bytes = ByteBuffer.wrap(member);
            while (bytes.hasRemaining()) {
                target.write(bytes);
            }
            target.force(true);
            fileBytes += member.length;
            nextOffsets.putAll(next);
            commit();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Names of files rise even if the clock is set back, because what stands behind the open one is not committed. */
    private LocalDate notBeforeFile(LocalDate today) {
        if (file.isEmpty()) {
            return today;
        }
        int dayAt = "audit-".length();
        LocalDate begun = LocalDate.parse(file.substring(dayAt, dayAt + "yyyy-mm-dd".length()));
        return begun.isAfter(today) ? begun : today;
    }

    private FileChannel begin(LocalDate day) throws IOException {
        int number = file.startsWith("audit-" + day + "-")
                ? Integer.parseInt(file.substring(file.lastIndexOf('-') + 1, file.indexOf('.'))) + 1
                : 1;
        if (open != null) {
            open.close();
        }
        file = String.format("audit-%s-%05d.jsonl.gz", day, number);
        fileBytes = 0;
        FileChannel begun = FileChannel.open(
                directory.resolve(file),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        open = begun;
        return begun;
    }

    private static byte[] compressed(List<String> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes, 64 * 1024)) {
            for (String line : lines) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        }
        return bytes.toByteArray();
    }

    private void commit() throws IOException {
        ObjectNode state = JSON.createObjectNode();
        state.put("file", file);
        state.put("bytes", fileBytes);
        ObjectNode offsets = state.putObject("nextOffsets");
        nextOffsets.forEach((partition, offset) -> offsets.put(partition.toString(), offset));
        replace(STATE, state.toPrettyString());
    }

    /** Puts a file there as a whole or not at all. */
    void replace(String name, String text) {
        Path unfinished = directory.resolve(name + ".new");
        try (FileChannel out = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
            out.force(true);
            Files.move(
                    unfinished,
                    directory.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("cannot export to " + directory + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
