package io.riskgate.suite.tidy;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of topics outside the topic catalogue, and of stores outside the store catalogue.
 *
 * <p>A name with a hyphen can mean nothing else, so it is refused wherever it stands. Names that are also plain words,
 * as "orders" or "control", are refused where something that takes a topic or a store is given one.
 */
final class LiteralCheck implements TidyCheck {
    private static final Pattern TAKES_NAME = Pattern.compile(".*(ProducerRecord|ConsumerRecord|NewTopic"
            + "|TopicPartition|subscribe|addSource|addSink|createInputTopic|createOutputTopic"
            + "|getStateStore|createTopics|encode|sources|sinks|stores|keyValueStore)");

    private final Set<String> names;
    private final String catalogue;
    private final String rule;

    /**
     * A check of one catalogue.
     *
     * @param catalogue file in which the names may be spelled
     */
    LiteralCheck(String rule, Set<String> names, String catalogue) {
        this.rule = rule;
        this.names = names;
        this.catalogue = catalogue;
    }

    @Override
    public Stream<Finding> findings(Checkout checkout) {
        return checkout.javaSources()
                .filter(source -> !source.isTest() && !source.name().endsWith(catalogue))
                .flatMap(this::findings);
    }

    private Stream<Finding> findings(JavaSource source) {
        List<Finding> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void unused) {
                if (literal.getValue() instanceof String text && names.contains(text) && text.contains("-")) {
                    add(literal, text);
                }
                return null;
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
                addArguments(call.getMethodSelect().toString(), call.getArguments());
                return super.visitMethodInvocation(call, null);
            }

            @Override
            public Void visitNewClass(NewClassTree made, Void unused) {
                addArguments(made.getIdentifier().toString().replaceAll("<.*", ""), made.getArguments());
                return super.visitNewClass(made, null);
            }

            private void addArguments(String taker, List<? extends ExpressionTree> arguments) {
                for (ExpressionTree argument : arguments) {
                    if (argument instanceof LiteralTree literal
                            && literal.getValue() instanceof String text
                            && names.contains(text)
                            && !text.contains("-")
                            && TAKES_NAME.matcher(taker).matches()) {
                        add(literal, text);
                    }
                }
            }

            private void add(LiteralTree literal, String text) {
                String detail = "\"" + text + "\" is spelled in " + catalogue + " alone";
                found.add(source.finding(source.firstLine(literal), rule, detail));
            }
        }.scan(source.tree(), null);
        return found.stream();
    }
}
