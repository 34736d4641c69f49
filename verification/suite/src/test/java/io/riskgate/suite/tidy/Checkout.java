package io.riskgate.suite.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a checkout that people write, without what builds and tools leave behind. */
final class Checkout {
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".mvn", ".riskgate", ".idea", "node_modules");

    private final Path root;
    private final List<Path> files;

    private Checkout(Path root, List<Path> files) {
        this.root = root;
        this.files = files;
    }

    /** The checkout that this test runs in. */
    static Checkout present() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return of(at);
            }
        }
        throw new IllegalStateException("no directory above " + Path.of("").toAbsolutePath() + " holds mvnw");
    }

    static Checkout of(Path root) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean ours = directory.equals(root)
                            || !NOT_OURS.contains(directory.getFileName().toString());
                    return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return new Checkout(root, files);
    }

    Path root() {
        return root;
    }

    /** Files whose name ends so, in order of their paths. */
    Stream<Path> files(String... endings) {
        return files.stream().filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith));
    }

    Stream<JavaSource> javaSources() {
        return files(".java").map(file -> JavaSource.parse(this, file));
    }

    /** Path below the root with forward slashes. */
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
