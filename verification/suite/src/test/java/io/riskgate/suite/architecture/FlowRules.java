package io.riskgate.suite.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** What the shell must be free of: inputs without an order relative to the orders, and the time of day. */
final class FlowRules {
    private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.util.Date", "java.util.Calendar");

    private final String root;

    FlowRules(String root) {
        this.root = root;
    }

    List<ArchRule> all() {
        return List.of(hasNoGlobalTables(), usesNoStreamsDsl(), readsNoClock(), schedulesNothingByWallClock());
    }

    private String[] flow() {
        return new String[] {root + ".state..", root + ".processors..", root + ".topology.."};
    }

    private ArchRule hasNoGlobalTables() {
        DescribedPredicate<JavaCall<?>> call = describe("a global store", made -> {
            String name = made.getTarget().getName();
            return name.equals("addGlobalStore") || name.equals("globalTable") || name.equals("addReadOnlyStateStore");
        });
        return noClasses()
                .that()
                .resideInAnyPackage(flow())
                .should()
                .callCodeUnitWhere(call)
                .as("nothing is read through a global table");
    }

    /** Its operators name internal topics and stores by themselves, and its tables hide the order of inputs. */
    private ArchRule usesNoStreamsDsl() {
        DescribedPredicate<JavaClass> dsl = describe(
                "of the Streams DSL",
                type -> type.getPackageName().startsWith("org.apache.kafka.streams.kstream")
                        || type.getName().equals("org.apache.kafka.streams.StreamsBuilder"));
        return noClasses()
                .that()
                .resideInAnyPackage(flow())
                .should()
                .dependOnClassesThat(dsl)
                .as("flows are processors, not the Streams DSL");
    }

    /** System.nanoTime is left alone: it measures durations for metrics and tells no time of day. */
    private ArchRule readsNoClock() {
        DescribedPredicate<JavaCall<?>> call = describe("the time of day", made -> isClock(made.getTarget()));
        return noClasses()
                .that()
                .resideInAnyPackage(flow())
                .should()
                .callCodeUnitWhere(call)
                .orShould()
                .dependOnClassesThat(describe("clocks", type -> CLOCKS.contains(type.getName())))
                .as("nothing that decides reads the time of day");
    }

    private static boolean isClock(CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        return owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis")
                || owner.startsWith("java.time.") && target.getName().equals("now")
                || target.getName().equals("currentSystemTimeMs");
    }

    private ArchRule schedulesNothingByWallClock() {
        DescribedPredicate<JavaAccess<?>> access = describe(
                "the wall clock punctuation", made -> made.getTarget().getName().equals("WALL_CLOCK_TIME"));
        return noClasses()
                .that()
                .resideInAnyPackage(flow())
                .and()
                // Answers people between two inputs, and nothing of an answer is ever kept or replayed.
                .doNotHaveSimpleName("PortfolioQuestions")
                .should()
                .accessTargetWhere(access)
                .as("nothing that decides is scheduled by the wall clock");
    }
}
