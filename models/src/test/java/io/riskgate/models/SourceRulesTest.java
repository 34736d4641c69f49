package io.riskgate.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader may rely on: short files, and a sentence on everything public. */
class SourceRulesTest {
    private static final int LINES_MAX = 300;
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void no_file_has_more_than_300_lines() {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LINES_MAX));
    }

    @Test
    void every_public_type_and_method_has_javadoc() throws IOException {
        assertThat(undocumented(sources())).isEmpty();
    }

    @Test
    void the_javadoc_rule_sees_what_is_missing(@TempDir Path directory) throws IOException {
        var source = directory.resolve("Bare.java");
        Files.writeString(
                source, "/** Said. */ public class Bare { public int size() { return 1; } int mine() { return 2; } }");
        assertThat(undocumented(List.of(source))).containsExactly("Bare.size");
    }

    @Test
    void commons_math_stays_behind_our_own_types() {
        var signature = Pattern.compile("(?m)^\\s+(public|protected)[^;{=]*org\\.apache\\.commons");
        assertThat(sources())
                .allSatisfy(file -> assertThat(
                                signature.matcher(Files.readString(file)).find())
                        .as(file.toString())
                        .isFalse());
        var leaks = new ArrayList<String>();
        for (Class<?> type : publicTypes()) {
            for (var method : type.getMethods()) {
                String text = method.toGenericString();
                if (method.getDeclaringClass() == type && text.contains("org.apache.commons")) {
                    leaks.add(text);
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void no_method_calls_a_transcendental_function_whose_result_may_differ_between_machines() {
        var call = Pattern.compile("(?<!Strict)\\bMath\\.(exp|expm1|log|log1p|log10|pow|sin|cos|tan|cbrt|hypot)\\(");
        assertThat(sources())
                .allSatisfy(
                        file -> assertThat(call.matcher(Files.readString(file)).find())
                                .as(file.toString())
                                .isFalse());
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static List<Class<?>> publicTypes() {
        var types = new ArrayList<Class<?>>();
        for (Path file : sources()) {
            String name = SOURCES.relativize(file).toString().replace('/', '.').replaceAll("\\.java$", "");
            if (!name.endsWith("package-info")) {
                try {
                    Class<?> type = Class.forName(name);
                    if (java.lang.reflect.Modifier.isPublic(type.getModifiers())) {
                        types.add(type);
                    }
                } catch (ClassNotFoundException cause) {
                    throw new IllegalStateException(cause);
                }
            }
        }
        return types;
    }

    private static List<String> undocumented(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var units = manager.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
            var docs = DocTrees.instance(task);
            var missing = new ArrayList<String>();
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(docs, missing).scan(unit, null);
            }
            return missing;
        }
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {
        private final DocTrees docs;
        private final List<String> missing;

        Scanner(DocTrees docs, List<String> missing) {
            this.docs = docs;
            this.missing = missing;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            boolean shown = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
            if (shown && !documented()) {
                missing.add(type.getSimpleName().toString());
            }
            return super.visitClass(type, unused);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            Set<Modifier> flags = method.getModifiers().getFlags();
            var owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            boolean shown = flags.contains(Modifier.PUBLIC)
                    || owner.getKind() == Tree.Kind.INTERFACE
                            && owner.getModifiers().getFlags().contains(Modifier.PUBLIC);
            boolean inherited = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (shown && !inherited && !documented()) {
                missing.add(owner.getSimpleName() + "." + method.getName());
            }
            return super.visitMethod(method, unused);
        }

        private boolean documented() {
            TreePath path = getCurrentPath();
            DocCommentTree comment = docs.getDocCommentTree(path);
            return comment != null && !comment.getFirstSentence().isEmpty();
        }
    }
}
