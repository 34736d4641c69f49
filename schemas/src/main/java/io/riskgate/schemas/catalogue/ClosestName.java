package io.riskgate.schemas.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;

/** The known name that a mistyped one was probably meant to be. */
public final class ClosestName {

    private static final int EDITS_MAX = 3;

    private ClosestName() {}

    /** "; did you mean x?", or all known names where none is close. */
    public static String suggestion(String typed, Collection<String> known) {
        return known.stream()
                .filter(name -> edits(typed, name) <= EDITS_MAX)
                .min(Comparator.<String>comparingInt(name -> edits(typed, name)).thenComparing(name -> name))
                .map(name -> "; did you mean " + name + "?")
                .orElseGet(() -> "; known are " + String.join(", ", new TreeSet<>(known)));
    }

    /** How many letters must be inserted, deleted or replaced (Levenshtein 1966), row by row. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
