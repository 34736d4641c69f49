package io.riskgate.enforcement.value.signing;

/**
 * One person's words and the signature under them.
 *
 * @param text what was signed, made again from the content wherever it is read
 */
public record SignedText(String text, KeySignature signature) {
    /** Stands where nobody has signed. */
    public static final SignedText NONE = new SignedText("", KeySignature.NONE);
}
