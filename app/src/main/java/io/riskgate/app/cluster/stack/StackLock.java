package io.riskgate.app.cluster.stack;

import io.riskgate.app.cluster.UnfitEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps two commands from changing the same stack at once; freed by the operating system if the holder dies. */
final class StackLock implements AutoCloseable {

    private final StackFiles files;
    private final FileChannel channel;
    private final @Nullable FileLock lock;

    private StackLock(StackFiles files, FileChannel channel) throws IOException {
        this.files = files;
        this.channel = channel;
        this.lock = tryLock(channel);
    }

    static StackLock take(StackFiles files) {
        try {
            Files.createDirectories(files.directory());
            var channel = FileChannel.open(files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new StackLock(files, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + files.lock() + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by another thread of this process
        }
    }

    void requireHeld() {
        if (lock == null) {
            throw new UnfitEnvironment("another `riskgate up` or `riskgate down` is at work in " + files.directory()
                    + "; wait for it or choose another --data DIR.");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release " + files.lock(), e);
        }
    }
}
