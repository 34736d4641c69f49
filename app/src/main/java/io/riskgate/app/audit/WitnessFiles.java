package io.riskgate.app.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.app.audit.ChainVerifier.WitnessedHashes;
import io.riskgate.enforcement.audit.Sha256Hash;
import io.riskgate.schemas.signing.AuditHeadCodec.SignedHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a witness keeps, in a directory of its own: {@code pN.hashes} with the 32 bytes of each record's hash,
 * {@code heads.jsonl} with the heads it accepted and {@code refused.jsonl} with those it did not.
 */
public final class WitnessFiles {
    private final Path directory;
    private final Set<String> keptHeads = new HashSet<>();

    public WitnessFiles(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            if (Files.exists(heads())) {
                keptHeads.addAll(Files.readAllLines(heads()));
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Path heads() {
        return directory.resolve("heads.jsonl");
    }

    private Path hashes(int partition) {
        return directory.resolve("p" + partition + ".hashes");
    }

    void forEachHash(int partition, Consumer<byte[]> reader) {
        byte[] all = read(partition);
        for (int at = 0; at + Sha256Hash.BYTES <= all.length; at += Sha256Hash.BYTES) {
            reader.accept(Arrays.copyOfRange(all, at, at + Sha256Hash.BYTES));
        }
    }

    private byte[] read(int partition) {
        try {
            return Files.exists(hashes(partition)) ? Files.readAllBytes(hashes(partition)) : new byte[0];
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** What was kept of one chain, for a verifier. */
    public WitnessedHashes hashesOf(int partition) {
        byte[] all = read(partition);
        return new WitnessedHashes() {
            @Override
            public long count() {
                return all.length / Sha256Hash.BYTES;
            }

            @Override
            public byte[] hash(long sequence) {
                int at = Math.toIntExact((sequence - 1) * Sha256Hash.BYTES);
                return Arrays.copyOfRange(all, at, at + Sha256Hash.BYTES);
            }
        };
    }

    boolean isKept(SignedHead head) {
        return keptHeads.contains(ExportLine.of(head).toString());
    }

    /** Keeps a head and the hashes that it adds; first the hashes, so that a head never stands without them. */
    void keep(SignedHead head, Collection<byte[]> added) {
        ByteBuffer bytes = ByteBuffer.allocate(added.size() * Sha256Hash.BYTES);
        added.forEach(bytes::put);
        append(hashes(head.head().partition()), bytes.flip());
        String line = ExportLine.of(head).toString();
        appendLine(heads(), line);
        keptHeads.add(line);
    }

    void refuse(SignedHead head, String why) {
        ObjectNode line = ExportLine.of(head);
        line.put("refused", why);
        appendLine(directory.resolve("refused.jsonl"), line.toString());
    }

    private void appendLine(Path file, String line) {
        append(file, ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private void append(Path file, ByteBuffer bytes) {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("the witness cannot use " + directory + ": " + e.getMessage(), e);
    }
}
