package io.riskgate.app.replay;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Checkpoints in a directory, one file each: {@code p<partition>-<sequence>.checkpoint.gz}. */
public final class CheckpointFiles {
    private static final String SUFFIX = ".checkpoint.gz";
    private static final String FORMAT = "riskgate checkpoint v1";

    private final Path directory;

    public CheckpointFiles(Path directory) {
        this.directory = directory;
    }

    /** Writes one; it is there as a whole or not at all. */
    public void write(Checkpoint checkpoint) {
        Path file = file(checkpoint.partition(), checkpoint.sequence());
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(directory);
            try (var out = new DataOutputStream(
                    new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(unfinished))))) {
                write(checkpoint, out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write checkpoint " + file + ": " + e.getMessage(), e);
        }
    }

    private Path file(int partition, long sequence) {
        return directory.resolve(String.format("p%d-%012d%s", partition, sequence, SUFFIX));
    }

    private static void write(Checkpoint checkpoint, DataOutputStream out) throws IOException {
        out.writeUTF(FORMAT);
        out.writeInt(checkpoint.partition());
        out.writeInt(checkpoint.nextOffsets().size());
        for (var offset : checkpoint.nextOffsets().entrySet()) {
            out.writeUTF(offset.getKey());
            out.writeLong(offset.getValue());
        }
        out.writeInt(checkpoint.rows().size());
        for (var store : checkpoint.rows().entrySet()) {
            out.writeUTF(store.getKey());
            out.writeInt(store.getValue().size());
            for (var row : store.getValue().entrySet()) {
                out.writeUTF(row.getKey());
                out.writeInt(row.getValue().length);
                out.write(row.getValue());
            }
        }
    }

    /**
     * The newest checkpoint of a partition at or before a sequence number.
     *
     * @throws IllegalArgumentException where its rows are not what the engine's sum says
     */
    public Optional<Checkpoint> newest(int partition, long sequenceMax) {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        String first = "p" + partition + "-";
        String last = file(partition, sequenceMax).getFileName().toString();
        try (Stream<Path> files = Files.list(directory)) {
            Optional<Path> newest = files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(first) && name.endsWith(SUFFIX) && name.compareTo(last) <= 0;
                    })
                    .max((one, other) -> one.getFileName().compareTo(other.getFileName()));
            return newest.map(CheckpointFiles::read);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list checkpoints in " + directory + ": " + e.getMessage(), e);
        }
    }

    private static Checkpoint read(Path file) {
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
            if (!in.readUTF().equals(FORMAT)) {
                throw new IllegalArgumentException(file + " is not a checkpoint of this build; write it anew");
            }
            Checkpoint checkpoint = read(in);
            if (!checkpoint.isIntact()) {
                throw new IllegalArgumentException(
                        file + " holds other rows than the engine had; delete it and write it anew");
            }
            return checkpoint;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read checkpoint " + file + ": " + e.getMessage(), e);
        }
    }

    private static Checkpoint read(DataInputStream in) throws IOException {
        int partition = in.readInt();
        SortedMap<String, Long> offsets = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            offsets.put(in.readUTF(), in.readLong());
        }
        SortedMap<String, SortedMap<String, byte[]>> rows = new TreeMap<>();
        for (int stores = in.readInt(); stores > 0; stores--) {
            SortedMap<String, byte[]> held = rows.computeIfAbsent(in.readUTF(), name -> new TreeMap<>());
            for (int left = in.readInt(); left > 0; left--) {
                held.put(in.readUTF(), in.readNBytes(in.readInt()));
            }
        }
        return new Checkpoint(partition, offsets, rows);
    }
}
