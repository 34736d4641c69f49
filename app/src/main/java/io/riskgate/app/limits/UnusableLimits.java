package io.riskgate.app.limits;

import java.util.List;

/** A file of limits that says what it must not, with every fault in a sentence of its own. */
public final class UnusableLimits extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnusableLimits(String file, List<String> faults) {
        super(file + " cannot be used:\n  " + String.join("\n  ", faults));
    }
}
