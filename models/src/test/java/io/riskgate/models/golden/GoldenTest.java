package io.riskgate.models.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of every golden file, at the tolerance that the file states; a case added to a file is run without a
 * change here. Prints cases, figures and worst errors per file: {@code ./mvnw -q -B -pl models test -Dtest=GoldenTest}.
 */
class GoldenTest {
    private static final double FORMULA_TOLERANCE = 1e-8;
    private static final Map<String, List<Figures>> COMPUTED = new LinkedHashMap<>();

    @BeforeAll
    static void find_reference_data() {
        Shared.assumePresent();
    }

    @Test
    void every_golden_file_has_a_check_and_cases() {
        assertThat(GoldenFiles.CHECKS.keySet()).containsExactlyInAnyOrderElementsOf(GoldenFiles.inDirectory());
        assertThat(GoldenFiles.CHECKS.keySet())
                .allSatisfy(file -> assertThat(GoldenFiles.cases(file)).as(file).isNotEmpty());
    }

    @TestFactory
    Stream<DynamicNode> golden_figures_are_reproduced() {
        return GoldenFiles.CHECKS.entrySet().stream()
                .map(check -> dynamicContainer(check.getKey(), tests(check.getKey(), check.getValue())));
    }

    private static Stream<DynamicTest> tests(String file, GoldenCheck check) {
        List<JsonNode> cases = GoldenFiles.cases(file);
        return IntStream.range(0, cases.size())
                .mapToObj(i -> dynamicTest(
                        cases.get(i).path("id").asText("case " + i), () -> compare(file, check, cases.get(i))));
    }

    private static void compare(String file, GoldenCheck check, JsonNode golden) {
        var figures = new Figures();
        check.check(golden, figures);
        COMPUTED.computeIfAbsent(file, key -> new ArrayList<>()).add(figures);
        assertThat(figures.all()).as("figures compared").isNotEmpty();
        assertThat(figures.all().stream().filter(figure -> !figure.passes())).isEmpty();
    }

    @AfterAll
    static void print_table() {
        if (COMPUTED.isEmpty()) {
            return;
        }
        System.out.printf(
                "%n%-20s %6s %8s  %-16s %-16s %s%n",
                "golden file", "cases", "figures", "worst formula", "worst fit", "nearest to its tolerance");
        COMPUTED.forEach((file, cases) -> {
            List<Figures.Figure> figures = cases.stream()
                    .flatMap(figure -> figure.all().stream())
                    .filter(figure -> !figure.rounded())
                    .toList();
            var nearest = figures.stream()
                    .max(Comparator.comparingDouble(GoldenTest::share))
                    .orElseThrow();
            System.out.printf(
                    "%-20s %6d %8d  %-16s %-16s %s (%.1e of %.0e)%n",
                    file,
                    cases.size(),
                    cases.stream().mapToInt(figure -> figure.all().size()).sum(),
                    worst(figures, figure -> figure.tolerance() <= FORMULA_TOLERANCE),
                    worst(figures, figure -> figure.tolerance() > FORMULA_TOLERANCE),
                    nearest.name(),
                    nearest.error(),
                    nearest.tolerance());
        });
        System.out.println(
                "Errors are relative; \"fit\" is what a likelihood maximum gives, with the file's wider tolerance.\n"
                        + "Figures that a source prints rounded are compared to their last digit and not shown.");
    }

    private static String worst(List<Figures.Figure> figures, Predicate<Figures.Figure> kind) {
        var worst =
                figures.stream().filter(kind).mapToDouble(Figures.Figure::error).max();
        return worst.isPresent() ? "%.2e".formatted(worst.getAsDouble()) : "-";
    }

    private static double share(Figures.Figure figure) {
        return figure.tolerance() == 0 ? figure.error() : figure.error() / figure.tolerance();
    }
}
