package io.riskgate.suite.tidy;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lengths of files, lines, methods and parameter lists; tests, which spell their fixtures out, may be a little
 * longer.
 */
final class SizeCheck implements TidyCheck {
    private static final int FILE_LINES_MAX = 400;
    private static final int TEST_FILE_LINES_MAX = 500;
    private static final int METHOD_LINES_MAX = 50;
    private static final int TEST_METHOD_LINES_MAX = 60;
    private static final int PARAMETERS_MAX = 5;
    private static final int TEST_PARAMETERS_MAX = 6;
    private static final int LINE_COLUMNS_MAX = 120;

    @Override
    public Stream<Finding> findings(Checkout checkout) {
        return checkout.javaSources().flatMap(SizeCheck::findings);
    }

    private static Stream<Finding> findings(JavaSource source) {
        List<Finding> found = new ArrayList<>();
        int linesMax = source.isTest() ? TEST_FILE_LINES_MAX : FILE_LINES_MAX;
        if (source.lines().size() > linesMax) {
            found.add(source.finding(
                    0, "file-length", source.lines().size() + " lines, at most " + linesMax + " are allowed"));
        }
        addWideLines(source, found);
        addLongMethods(source, found);
        return found.stream();
    }

    /** A text block is data, and data does not wrap. */
    private static void addWideLines(JavaSource source, List<Finding> found) {
        boolean inTextBlock = false;
        for (int i = 0; i < source.lines().size(); i++) {
            String line = source.lines().get(i);
            if (line.length() > LINE_COLUMNS_MAX && !inTextBlock && !line.startsWith("import ")) {
                found.add(source.finding(i + 1, "line-width", line.length() + " columns"));
            }
            inTextBlock ^= (line.length() - line.replace("\"\"\"", "").length()) % 6 == 3;
        }
    }

    /** The parts of a record and the columns of a test table are data, not arguments that a caller could swap. */
    private static void addLongMethods(JavaSource source, List<Finding> found) {
        new TreeScanner<Void, Tree>() {
            @Override
            public Void visitClass(com.sun.source.tree.ClassTree node, Tree outer) {
                return super.visitClass(node, node);
            }

            @Override
            public Void visitMethod(MethodTree method, Tree owner) {
                long lines = source.lastLine(method) - source.firstLine(method) + 1;
                long line = source.firstLine(method);
                if (lines > (source.isTest() ? TEST_METHOD_LINES_MAX : METHOD_LINES_MAX)) {
                    found.add(source.finding(line, "method-length", method.getName() + " has " + lines + " lines"));
                }
                boolean recordParts = owner != null
                        && owner.getKind() == Tree.Kind.RECORD
                        && method.getName().contentEquals("<init>");
                boolean tableRow = method.getModifiers().toString().contains("@ParameterizedTest");
                int parametersMax = source.isTest() ? TEST_PARAMETERS_MAX : PARAMETERS_MAX;
                if (method.getParameters().size() > parametersMax && !recordParts && !tableRow) {
                    String detail = method.getName() + " takes "
                            + method.getParameters().size();
                    found.add(source.finding(line, "parameter-count", detail));
                }
                return super.visitMethod(method, owner);
            }
        }.scan(source.tree(), null);
    }
}
