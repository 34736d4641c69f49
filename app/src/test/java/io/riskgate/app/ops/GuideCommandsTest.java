package io.riskgate.app.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.riskgate.app.cli.RiskgateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command in a guide is one that the command line takes; verification/guides/run also runs them. */
class GuideCommandsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINE = Pattern.compile("(?m)^(?: {4}|\\$ |> )(?:.*<\\()?\\./riskgate ([^\\n)]*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)");

    @Test
    void every_command_of_every_guide_is_understood() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path guide : guides()) {
            LINE.matcher(Files.readString(guide)).results().forEach(found -> {
                String line = found.group(1);
                if (line.startsWith("bench")) {
                    return; // another program's
                }
                lines.add(line);
                assertThatCode(() -> RiskgateCommand.commandLine().parseArgs(words(line)))
                        .as("%s: ./riskgate %s", guide, line)
                        .doesNotThrowAnyException();
            });
        }
        assertThat(lines).hasSizeGreaterThan(60);
    }

    private static List<Path> guides() throws IOException {
        List<Path> guides = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        for (String folder : List.of("docs", "ops/runbooks")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(guides::add);
            }
        }
        return guides;
    }

    /** As a shell would split it, up to a comment, a pipe, a redirection or the end of a loop. */
    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line.replaceFirst("\\\\$", ""));
        while (matcher.find()) {
            String word = matcher.group();
            if (word.matches("#.*|\\||[<>].*|;|&&|\\|\\||done")) {
                break;
            }
            words.add(
                    word.matches("([\"']).*\\1") ? word.substring(1, word.length() - 1) : word.replaceFirst(";$", ""));
        }
        return words.toArray(String[]::new);
    }
}
