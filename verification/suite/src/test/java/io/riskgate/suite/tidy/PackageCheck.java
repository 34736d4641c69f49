package io.riskgate.suite.tidy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every package says its one job and what must never enter it, and stays small enough to be read at once. */
final class PackageCheck implements TidyCheck {
    private static final int FILES_MAX = 15;
    /** Fixtures of one subject stay together. */
    private static final int TEST_FILES_MAX = 20;
    /**
     * One codec a topic, one mapping a record, one desk a kind of input, one event a file (a sealed family may not
     * leave its package), and the parts of the wire format: splitting any would only spread one list over two places.
     */
    private static final Map<String, Integer> WIDER = Map.of(
            "enforcement/src/main/java/io/riskgate/enforcement", 22,
            "enforcement/src/main/java/io/riskgate/enforcement/event", 26,
            "schemas/src/main/java/io/riskgate/schemas/codec", 30,
            "schemas/src/main/java/io/riskgate/schemas/mapping", 28,
            "schemas/src/main/java/io/riskgate/schemas/wire", 16);

    private static final String INFO = "package-info.java";

    @Override
    public Stream<Finding> findings(Checkout checkout) {
        var byDirectory = checkout.javaSources()
                .collect(Collectors.groupingBy(source -> source.file().getParent(), TreeMap::new, Collectors.toList()));
        List<Finding> found = new ArrayList<>();
        byDirectory.forEach((directory, sources) -> {
            String name = checkout.name(directory);
            long files =
                    sources.stream().filter(source -> !source.isPackageInfo()).count();
            int filesMax = name.contains("/src/test/") ? TEST_FILES_MAX : WIDER.getOrDefault(name, FILES_MAX);
            if (files > filesMax) {
                found.add(new Finding(name, 0, "package-size", files + " files, at most " + filesMax + " are allowed"));
            }
            if (!name.contains("/src/test/")) {
                addInfoFindings(name, directory.resolve(INFO), found);
            }
        });
        return found.stream();
    }

    private static void addInfoFindings(String name, Path info, List<Finding> found) {
        if (!Files.exists(info)) {
            found.add(new Finding(name, 0, "package-info", "has no " + INFO));
            return;
        }
        String text = String.join("\n", Checkout.lines(info));
        if (!text.contains("@NullMarked")) {
            found.add(new Finding(name, 0, "null-marked", INFO + " lacks @NullMarked"));
        }
        if (sentences(text) < 2) {
            found.add(new Finding(name, 0, "package-sentences", INFO + " must say the job and what must never enter"));
        }
    }

    private static long sentences(String text) {
        int start = text.indexOf("/**");
        int end = text.indexOf("*/");
        if (start < 0 || end < 0) {
            return 0;
        }
        String prose = text.substring(start, end).replaceAll("\\{@[^}]*}", "it").replaceAll("<[^>]*>", "");
        return prose.lines()
                .map(line -> line.replaceFirst("^\\s*/?\\*+", "").strip())
                .collect(Collectors.joining(" "))
                .chars()
                .filter(c -> c == '.')
                .count();
    }
}
