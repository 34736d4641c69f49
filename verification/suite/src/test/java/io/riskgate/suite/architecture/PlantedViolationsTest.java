package io.riskgate.suite.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule finds what was planted for it, so that a green architecture test means something. */
class PlantedViolationsTest {
    private static final String ROOT = "io.riskgate.suite.architecture.planted";
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            models sees no module above it                         | models.SeesEnforcement
            enforcement sees no module above it                    | enforcement.value.SeesSchemas
            schemas sees no module above it                        | schemas.SeesState
            state sees no module above it                          | state.SeesProcessors
            processors sees no module above it                     | processors.SeesTopology
            topology sees no module above it                       | topology.SeesApp
            stress sees no module above it                         | stress.SeesApp
            stress jobs see neither processors nor topology        | stress.SeesTopology
            app sees no module above it                            | app.SeesTestkit
            enforcement rung [value] sees no rung above it         | enforcement.value.SeesRungAbove
            enforcement rung [event] sees no rung above it         | enforcement.event.SeesRungAbove
            enforcement rung [portfolio, kill, limit, market, control, firm, adaptive, conduct, projection] sees no rung above it | enforcement.portfolio.SeesRungAbove
            enforcement rung [decision] sees no rung above it      | enforcement.decision.SeesRungAbove
            enforcement rung [check, sensor, governance, strategy, sizing, audit] sees no rung above it | enforcement.check.SeesRoot
            every enforcement package stands on a rung             | enforcement.elsewhere.OnNoRung
            packages have no cycles                                | state.one.First
            the pure ring knows only values, collections and arithmetic | models.impure.Logs
            the pure ring knows only values, collections and arithmetic | models.impure.ReadsClock
            the pure ring knows only values, collections and arithmetic | models.impure.ReadsFile
            the pure ring has no thread, chance, clock or service  | models.impure.StartsThread
            the pure ring has no thread, chance, clock or service  | models.impure.DrawsId
            the pure ring has no unordered map or set              | models.impure.HasHashMap
            the pure ring calls no factory of unordered collections | models.impure.CallsMapOf
            the pure ring calls no factory of unordered collections | models.impure.GroupsBy
            the pure ring calls no generator without a seed        | models.impure.DrawsUnseeded
            the pure ring calls no inexact function of Math     | models.impure.CallsExp
            the pure ring calls no inexact function of Math     | models.impure.CallsRandom
            the pure ring calls no System, except arraycopy        | models.impure.CallsSystem
            the pure ring calls no stream in parallel            | models.impure.SumsInParallel
            the pure ring has no mutable static                    | models.impure.CountsCalls
            the pure ring has no mutable static                    | models.impure.KeepsStaticArray
            nothing is read through a global table                 | processors.impure.AddsGlobalStore
            nothing is read through a global table                 | processors.impure.AddsGlobalTable
            flows are processors, not the Streams DSL              | processors.impure.UsesDsl
            nothing that decides reads the time of day             | processors.impure.AsksTheTime
            nothing that decides reads the time of day             | processors.impure.AsksTheContext
            nothing that decides is scheduled by the wall clock    | processors.impure.TicksByWallClock
            """)
    void finds_what_was_planted_for_it(String rule, String planted) {
        assertThat(findings(rule)).contains(ROOT + "." + planted);
    }

    @Test
    void accuses_nobody_else() {
        for (ArchRule rule : ArchitectureTest.rules(ROOT)) {
            assertThat(findings(rule.getDescription()).lines())
                    .as(rule.getDescription())
                    .noneMatch(line -> line.matches("\\w+ <[\\w.]+\\.(Subject|CoreRoot|Rung)[.>].*"));
        }
    }

    @Test
    void has_a_planted_violation_for_every_rule() throws NoSuchMethodException {
        String proven = PlantedViolationsTest.class
                .getDeclaredMethod("finds_what_was_planted_for_it", String.class, String.class)
                .getAnnotation(CsvSource.class)
                .textBlock();
        Set<String> names = Arrays.stream(proven.split("\n"))
                .map(line -> line.split("\\|")[0].strip())
                .collect(Collectors.toSet());
        assertThat(names).isEqualTo(descriptions().collect(Collectors.toSet()));
    }

    private static Stream<String> descriptions() {
        return ArchitectureTest.rules(ROOT).stream().map(ArchRule::getDescription);
    }

    private static String findings(String description) {
        ArchRule rule = ArchitectureTest.rules(ROOT).stream()
                .filter(candidate -> candidate.getDescription().equals(description))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule is called '" + description + "'"));
        return rule.evaluate(PLANTED).getFailureReport().toString();
    }
}
