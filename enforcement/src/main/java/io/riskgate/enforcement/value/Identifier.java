package io.riskgate.enforcement.value;

/**
 * The form that every name arriving from outside must have: 1 to 64 characters that are safe in keys, logs and URLs.
 */
public final class Identifier {
    public static final int LENGTH_MAX = 64;

    private Identifier() {}

    /** Returns the name itself if it has the form, and refuses it with a message that shows it escaped otherwise. */
    public static String require(String what, String name) {
        return require(what, name, LENGTH_MAX);
    }

    /** The same for a name that is put together from others and may be longer. */
    public static String require(String what, String name, int lengthMax) {
        if (name.isEmpty() || name.length() > lengthMax) {
            throw new IllegalArgumentException(
                    what + " must have 1 to " + lengthMax + " characters, got " + name.length());
        }
        for (int i = 0; i < name.length(); i++) {
            if (!isAllowed(name.charAt(i))) {
                throw new IllegalArgumentException(
                        what + " may hold letters, digits and . _ : / - only, got code point "
                                + Integer.toHexString(name.charAt(i)) + " at " + i);
            }
        }
        return name;
    }

    private static boolean isAllowed(char c) {
        boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        return letterOrDigit || c == '.' || c == '_' || c == ':' || c == '/' || c == '-';
    }
}
