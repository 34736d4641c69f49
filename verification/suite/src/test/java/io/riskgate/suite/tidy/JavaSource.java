package io.riskgate.suite.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.ToolProvider;

/** One Java file, parsed by the compiler itself. */
final class JavaSource {
    /** Parsing all files takes a second, and every check wants them. */
    private static final Map<Path, JavaSource> PARSED = new ConcurrentHashMap<>();

    private final String name;
    private final Path file;
    private final List<String> lines;
    private final CompilationUnitTree tree;
    private final Trees trees;

    private JavaSource(String name, Path file, JavacTask task) throws IOException {
        this.name = name;
        this.file = file;
        this.lines = Checkout.lines(file);
        this.tree = task.parse().iterator().next();
        this.trees = Trees.instance(task);
    }

    static JavaSource parse(Checkout checkout, Path file) {
        return PARSED.computeIfAbsent(file, key -> parsed(checkout, key));
    }

    private static JavaSource parsed(Checkout checkout, Path file) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjects(file));
            return new JavaSource(checkout.name(file), file, task);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    Path file() {
        return file;
    }

    List<String> lines() {
        return lines;
    }

    CompilationUnitTree tree() {
        return tree;
    }

    boolean isTest() {
        return name.contains("/src/test/") || name.startsWith("verification/");
    }

    boolean isPackageInfo() {
        return file.endsWith("package-info.java");
    }

    long firstLine(Tree node) {
        return tree.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(tree, node));
    }

    long lastLine(Tree node) {
        return tree.getLineMap().getLineNumber(trees.getSourcePositions().getEndPosition(tree, node));
    }

    Finding finding(long line, String rule, String detail) {
        return new Finding(name, line, rule, detail);
    }
}
