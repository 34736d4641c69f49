package io.riskgate.app.cluster.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts a process of the stack so that it outlives this one and the terminal, and records it. */
record ProcessLauncher(StackFiles files) {

    Process start(ProcessSpec spec) {
        try {
            Files.createDirectories(files.data(spec.name()));
            Files.createDirectories(files.directory().resolve("logs"));
            var output = files.output(spec.name()).toFile();
            var builder = new ProcessBuilder(command(spec))
                    .directory(files.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(Redirect.appendTo(output));
            // In the environment, not on the command line, so that a process list stays readable.
            builder.environment().put("CLASSPATH", absoluteClassPath());
            var process = builder.start();
            files.save(ProcessRecord.of(spec, process.toHandle()));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + spec.name() + ": " + e.getMessage(), e);
        }
    }

    private List<String> command(ProcessSpec spec) {
        var command = new ArrayList<String>();
        command.add(detacher());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(ProcessRecord.mark(spec.name()));
        command.add("-Dlog4j2.configurationFile=riskgate-process-log.xml");
        command.add("-Driskgate.log.file=" + files.log(spec.name()));
        command.add("-Dfile.encoding=UTF-8");
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(spec.javaArguments());
        return command;
    }

    /** Both keep the process id; setsid also keeps the terminal's Ctrl-C away, but macOS has only nohup. */
    private static String detacher() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(program -> Files.isExecutable(Path.of(program)))
                .findFirst()
                .orElse("nohup");
    }

    private static String absoluteClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((left, right) -> left + File.pathSeparator + right)
                .orElseThrow();
    }
}
