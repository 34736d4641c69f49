package io.riskgate.suite.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names that say nothing, and names of tests that say nothing either. */
final class NameCheck implements TidyCheck {
    private static final Pattern EMPTY_WORD =
            Pattern.compile(".*(Utils?|Helpers?|Manager|Impl|Base|Common|Misc|Event|Message|DTO|Dto)");
    /** The sealed root of all facts, so named in the style page itself; no single fact is called an event. */
    private static final String ROOT_OF_FACTS = "RiskEvent";

    private static final Pattern TEST_NAME = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)+");
    private static final Pattern TEST_PREFIX = Pattern.compile("(test|should)_.*");

    @Override
    public Stream<Finding> findings(Checkout checkout) {
        return checkout.javaSources().flatMap(NameCheck::findings);
    }

    private static Stream<Finding> findings(JavaSource source) {
        List<Finding> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void unused) {
                String name = type.getSimpleName().toString();
                if (EMPTY_WORD.matcher(name).matches() && !name.equals(ROOT_OF_FACTS)) {
                    found.add(source.finding(source.firstLine(type), "class-name", name + " ends in an empty word"));
                }
                return super.visitClass(type, null);
            }

            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                String name = method.getName().toString();
                boolean isTest = method.getModifiers().getAnnotations().stream()
                        .map(annotation -> annotation.getAnnotationType().toString())
                        .anyMatch(type -> type.matches("Test|ParameterizedTest|TestFactory|RepeatedTest"));
                boolean readsAloud = TEST_NAME.matcher(name).matches()
                        && !TEST_PREFIX.matcher(name).matches();
                if (isTest && !readsAloud) {
                    found.add(source.finding(
                            source.firstLine(method), "test-name", name + " is not a sentence in snake case"));
                }
                return super.visitMethod(method, null);
            }
        }.scan(source.tree(), null);
        return found.stream();
    }
}
