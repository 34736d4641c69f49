package io.riskgate.suite.tidy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Links between pages of the checkout that lead nowhere. */
final class LinkCheck implements TidyCheck {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*|#.*");

    @Override
    public Stream<Finding> findings(Checkout checkout) {
        List<Finding> found = new ArrayList<>();
        checkout.files(".md").forEach(page -> addBroken(checkout, page, found));
        return found.stream();
    }

    private static void addBroken(Checkout checkout, Path page, List<Finding> found) {
        List<String> lines = Checkout.lines(page);
        for (int i = 0; i < lines.size(); i++) {
            Matcher link = LINK.matcher(lines.get(i));
            while (link.find()) {
                String target = link.group(1).replaceFirst("#.*", "");
                boolean here = !ELSEWHERE.matcher(link.group(1)).matches();
                Path base = target.startsWith("/") ? checkout.root() : page.getParent();
                if (here && !Files.exists(base.resolve(target.replaceFirst("^/", "")))) {
                    found.add(new Finding(checkout.name(page), i + 1, "link", target + " does not exist"));
                }
            }
        }
    }
}
