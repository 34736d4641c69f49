package io.riskgate.app.cli.history;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A command line as a shell would take it apart, as far as blanks and quotes go. */
final class ShellWords {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"((?:\\\\.|[^\"\\\\])*)\"|(\\S+)");

    private ShellWords() {}

    static List<String> of(String command) {
        return WORD.matcher(command).results().map(ShellWords::text).toList();
    }

    private static String text(MatchResult word) {
        if (word.group(1) != null) {
            return word.group(1);
        }
        return word.group(2) != null ? word.group(2).replace("\\\"", "\"") : word.group(3);
    }
}
