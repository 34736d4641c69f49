package io.riskgate.app.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * The program files of Apicurio Registry: taken from Maven Central on first use, at the version that the pom names.
 *
 * @param home root of the checkout, whose {@code ./mvnw} does the fetching
 * @param directory where this version is unpacked
 */
public record RegistryDistribution(Path home, Path directory) {

    /** The distribution under {@code .riskgate/registry} of a checkout; nothing is fetched yet. */
    public static RegistryDistribution under(Path home) {
        return new RegistryDistribution(
                home, home.resolve(".riskgate").resolve("registry").resolve(version()));
    }

    /** The jar to run. */
    public Path runnerJar() {
        return directory.resolve("apicurio-registry-app-" + version() + "-runner.jar");
    }

    /** Fetches and unpacks the files unless they are there; safe against a second process doing the same. */
    public void fetchOnce(Consumer<String> progress) {
        if (Files.exists(runnerJar())) {
            return;
        }
        progress.accept("registry: fetching Apicurio Registry " + version() + " (about 110 MB, only once)");
        try {
            Files.createDirectories(directory.resolveSibling("unpacking"));
            var unpacked = Files.createTempDirectory(directory.resolveSibling("unpacking"), version() + "-");
            unpackInto(unpacked);
            moveIntoPlace(unpacked);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the schema registry into " + directory + ": " + e, e);
        }
    }

    private void unpackInto(Path unpacked) throws IOException {
        var maven = new ProcessBuilder(List.of(
                        home.resolve("mvnw").toString(),
                        "-q",
                        "-B",
                        "-pl",
                        "app",
                        "dependency:unpack@registry",
                        "-Driskgate.registry.directory=" + unpacked))
                .directory(home.toFile())
                .redirectErrorStream(true);
        maven.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        var process = maven.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.onExit().join().exitValue();
        if (exitCode != 0) {
            deleteAll(unpacked);
            var cause = said.lines().findFirst().orElse("mvnw exited with " + exitCode);
            throw new UnfitEnvironment("the schema registry (Apicurio " + version()
                    + ") could not be fetched from Maven Central, which its first start needs: " + cause);
        }
    }

    private void moveIntoPlace(Path unpacked) throws IOException {
        try {
            Files.move(unpacked, directory);
        } catch (IOException e) {
            if (!Files.exists(runnerJar())) {
                throw e;
            }
            deleteAll(unpacked); // another process was quicker
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static String version() {
        var build = new Properties();
        try (var stream = RegistryDistribution.class.getResourceAsStream("build.properties")) {
            build.load(Objects.requireNonNull(stream, "build.properties is missing from the jar"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read build.properties", e);
        }
        return build.getProperty("registry.version");
    }
}
