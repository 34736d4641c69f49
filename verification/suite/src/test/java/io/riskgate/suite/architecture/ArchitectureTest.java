package io.riskgate.suite.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String ROOT = "io.riskgate";
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    static List<ArchRule> rules(String root) {
        List<ArchRule> rules = new ArrayList<>(new ModuleRules(root).all());
        rules.addAll(new PurityRules(root).all());
        rules.addAll(new FlowRules(root).all());
        return rules;
    }

    @Test
    void the_classes_of_every_module_are_judged() {
        assertThat(Stream.of("models", "enforcement", "schemas", "state", "processors", "topology", "stress", "app"))
                .allSatisfy(module -> assertThat(PRODUCTION)
                        .as("classes of %s", module)
                        .anyMatch(type -> type.getPackageName().startsWith(ROOT + "." + module)));
    }

    @TestFactory
    Stream<DynamicTest> production_keeps_every_rule() {
        return rules(ROOT).stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(PRODUCTION)));
    }
}
