package io.riskgate.suite.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** Which module may see which, and which package inside the decision core may see which. */
final class ModuleRules {
    /** Lowest first: each module sees those before it and none after it. */
    private static final List<String> MODULES =
            List.of("models", "enforcement", "schemas", "state", "processors", "topology", "stress", "app");

    private static final List<String> VERIFICATION = List.of("testkit", "suite", "bench");

    /** Lowest first: each rung sees itself and those before it; the root package sees them all. */
    private static final List<List<String>> RUNGS = List.of(
            List.of("value"),
            List.of("event"),
            List.of("portfolio", "kill", "limit", "market", "control", "firm", "adaptive", "conduct", "projection"),
            List.of("decision"),
            List.of("check", "sensor", "governance", "strategy", "sizing", "audit"));

    private final String root;

    /** Rules for the modules under a package, so that the same ones judge the planted modules of the test. */
    ModuleRules(String root) {
        this.root = root;
    }

    List<ArchRule> all() {
        List<ArchRule> rules = new ArrayList<>();
        for (int i = 0; i < MODULES.size(); i++) {
            rules.add(seesOnlyLowerModules(i));
        }
        for (int i = 0; i < RUNGS.size(); i++) {
            rules.add(seesOnlyLowerRungs(i));
        }
        rules.add(stressJobsRunBesideTheEngine());
        rules.add(everyCorePackageStandsOnARung());
        rules.add(packagesHaveNoCycles());
        return rules;
    }

    private ArchRule seesOnlyLowerModules(int index) {
        List<String> above = new ArrayList<>(MODULES.subList(index + 1, MODULES.size()));
        above.addAll(VERIFICATION);
        return noClasses()
                .that()
                .resideInAPackage(module(MODULES.get(index)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above.stream().map(this::module).toArray(String[]::new))
                .as(MODULES.get(index) + " sees no module above it")
                .allowEmptyShould(true);
    }

    private ArchRule stressJobsRunBesideTheEngine() {
        return noClasses()
                .that()
                .resideInAPackage(module("stress"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(module("processors"), module("topology"))
                .as("stress jobs see neither processors nor topology");
    }

    private ArchRule seesOnlyLowerRungs(int index) {
        List<String> above = new ArrayList<>();
        RUNGS.subList(index + 1, RUNGS.size()).forEach(rung -> rung.forEach(name -> above.add(core(name))));
        above.add(root + ".enforcement");
        return noClasses()
                .that()
                .resideInAnyPackage(RUNGS.get(index).stream().map(this::core).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above.toArray(String[]::new))
                .as("enforcement rung " + RUNGS.get(index) + " sees no rung above it")
                .allowEmptyShould(true);
    }

    private ArchRule everyCorePackageStandsOnARung() {
        List<String> known = new ArrayList<>();
        RUNGS.forEach(rung -> rung.forEach(name -> known.add(core(name))));
        known.add(root + ".enforcement");
        return classes()
                .that()
                .resideInAPackage(module("enforcement"))
                .should()
                .resideInAnyPackage(known.toArray(String[]::new))
                .as("every enforcement package stands on a rung");
    }

    private ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().as("packages have no cycles");
    }

    private String module(String name) {
        return root + "." + name + "..";
    }

    private String core(String name) {
        return root + ".enforcement." + name + "..";
    }
}
