package io.riskgate.suite.tidy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of the requirement map that name a file which does not exist, name none without saying so, or are counted wrong.
 */
final class RequirementCheck implements TidyCheck {
    private static final String MAP = "docs/requirements.md";
    private static final String OPEN = "open";
    private static final Pattern NAME = Pattern.compile("`([A-Za-z0-9_]+)`");
    private static final Pattern COUNTS = Pattern.compile("Rows: (\\d+)\\. Open: (\\d+)\\.");
    private static final int IMPLEMENTED_BY = 3;
    private static final int SHOWN_BY = 4;

    @Override
    public Stream<Finding> findings(Checkout checkout) {
        Set<String> known = checkout.files(".java", ".yaml", ".avsc", ".yml", ".md", ".xml")
                .map(file -> file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""))
                .collect(Collectors.toSet());
        return checkout.files(MAP).flatMap(map -> findings(checkout, map, known));
    }

    private static Stream<Finding> findings(Checkout checkout, Path map, Set<String> known) {
        List<Finding> found = new ArrayList<>();
        List<String> lines = Checkout.lines(map);
        String counts = "";
        int rows = 0;
        int open = 0;
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\\|");
            if (COUNTS.matcher(lines.get(i)).find()) {
                counts = lines.get(i);
            } else if (cells.length > SHOWN_BY
                    && !cells[IMPLEMENTED_BY].contains("implemented by")
                    && !cells[1].startsWith("-")) {
                rows++;
                open += isOpen(cells) ? 1 : 0;
                for (String detail : faults(cells, known)) {
                    found.add(new Finding(checkout.name(map), i + 1, "requirement", detail));
                }
            }
        }
        Matcher counted = COUNTS.matcher(counts);
        if (!counted.find()
                || Integer.parseInt(counted.group(1)) != rows
                || Integer.parseInt(counted.group(2)) != open) {
            found.add(new Finding(checkout.name(map), 0, "requirement-count", rows + " rows, " + open + " open"));
        }
        return found.stream();
    }

    private static boolean isOpen(String[] cells) {
        return cells[IMPLEMENTED_BY].strip().equals(OPEN)
                || cells[SHOWN_BY].strip().equals(OPEN);
    }

    private static List<String> faults(String[] cells, Set<String> known) {
        List<String> faults = new ArrayList<>();
        for (String cell : List.of(cells[IMPLEMENTED_BY], cells[SHOWN_BY])) {
            List<String> names =
                    NAME.matcher(cell).results().map(name -> name.group(1)).toList();
            if (names.isEmpty() && !cell.strip().equals(OPEN)) {
                faults.add("names neither a file nor that it is open: " + Arrays.toString(cells));
            }
            names.stream().filter(name -> !known.contains(name)).forEach(name -> faults.add(name + " does not exist"));
        }
        return faults;
    }
}
