package io.riskgate.suite.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that promise work instead of doing it. */
final class WordCheck implements TidyCheck {
    /** Spelled in halves, so that this file keeps its own rule. */
    private static final Pattern PROMISE = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");

    @Override
    public Stream<Finding> findings(Checkout checkout) {
        List<Finding> found = new ArrayList<>();
        checkout.files(".java", ".md", ".xml", ".yaml", ".yml", ".avsc", ".sh").forEach(file -> {
            List<String> lines = Checkout.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (PROMISE.matcher(lines.get(i)).find()) {
                    String detail = "open an issue instead: " + lines.get(i).strip();
                    found.add(new Finding(checkout.name(file), i + 1, "promise", detail));
                }
            }
        });
        return found.stream();
    }
}
