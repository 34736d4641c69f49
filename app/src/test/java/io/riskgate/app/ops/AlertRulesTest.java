package io.riskgate.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.cli.RiskgateCommand;
import io.riskgate.app.metrics.RiskMetric;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every alert has a severity, a test that fires, a test that stays quiet, and a page whose commands exist. */
class AlertRulesTest {
    private static final Path OPS = Path.of("..", "ops");
    private static final List<String> SEVERITIES = List.of("INFO", "WARNING", "CRITICAL", "EMERGENCY");
    private static final Pattern OWN_NAMES =
            Pattern.compile("\\b(trade|risk|portfolio|limit|sensor|input|audit|decision|kill|engine)_[a-z_]+");
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    private final String rules = read("prometheus/rules.yml");
    private final List<String> names = Pattern.compile("- alert: (\\w+)")
            .matcher(rules)
            .results()
            .map(match -> match.group(1))
            .toList();

    @Test
    void every_alert_has_a_severity_a_case_that_fires_and_one_that_stays_quiet() {
        String cases = read("prometheus/rules-test.yml");
        assertThat(names).hasSizeGreaterThan(15).doesNotHaveDuplicates();
        for (String name : names) {
            String rule = rules.substring(rules.indexOf("- alert: " + name + "\n"));
            assertThat(Pattern.compile("severity: (\\w+)")
                            .matcher(rule)
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group(1))
                    .as(name)
                    .isIn(SEVERITIES);
            assertThat(cases).contains("- name: " + name + " fires\n", "- name: " + name + " stays quiet\n");
        }
    }

    @Test
    void every_alert_has_a_page_with_its_four_parts_and_no_page_is_left_over() throws Exception {
        for (String name : names) {
            assertThat(read("runbooks/" + name + ".md"))
                    .contains("# " + name, "## Meaning", "## Impact", "## Diagnosis", "## Mitigation");
        }
        try (var files = Files.list(OPS.resolve("runbooks"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void every_command_on_a_page_is_one_that_the_command_line_knows() {
        for (String name : names) {
            Pattern.compile("^    \\./riskgate (.*)$", Pattern.MULTILINE)
                    .matcher(read("runbooks/" + name + ".md"))
                    .results()
                    .forEach(match -> requireKnown(name, match.group(1)));
        }
    }

    @Test
    void every_metric_of_ours_in_a_rule_is_in_the_catalogue() {
        var known = Arrays.stream(RiskMetric.values())
                .map(RiskMetric::scrapedName)
                .collect(Collectors.toCollection(TreeSet::new));
        Pattern.compile("expr: (.*)")
                .matcher(rules)
                .results()
                .forEach(match -> OWN_NAMES
                        .matcher(match.group(1).replaceAll("\"[^\"]*\"", ""))
                        .results()
                        .map(own -> own.group().replaceFirst("_bucket$", ""))
                        .filter(own -> !own.equals("portfolio_id"))
                        .forEach(own -> assertThat(known).contains(own)));
    }

    private static void requireKnown(String page, String line) {
        String[] words = line.split(" ");
        var command = RiskgateCommand.commandLine().getSubcommands().get(words[0]);
        assertThat(command).as(page + ": riskgate " + line).isNotNull();
        OPTION.matcher(line)
                .results()
                .forEach(option -> assertThat(command.getCommandSpec().findOption(option.group()))
                        .as(page + ": " + option.group() + " of riskgate " + line)
                        .isNotNull());
    }

    private static String read(String file) {
        try {
            return Files.readString(OPS.resolve(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
