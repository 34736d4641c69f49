package io.riskgate.enforcement.value.signing;

import java.util.List;

/**
 * The signatures under something that two people must agree on.
 *
 * @param signedText what they signed, made again from the content wherever it is read
 */
public record Agreement(String signedText, List<KeySignature> signatures) {
    /** Stands where nobody has signed. */
    public static final Agreement NONE = new Agreement("", List.of());

    public Agreement {
        signatures = List.copyOf(signatures);
    }
}
