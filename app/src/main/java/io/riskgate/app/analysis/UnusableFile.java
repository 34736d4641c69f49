package io.riskgate.app.analysis;

import java.io.IOException;
import java.nio.file.Path;

/** A file that cannot be analysed; the message is one sentence that names the file, the line and the remedy. */
public final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnusableFile(String sentence) {
        super(sentence);
    }

    static UnusableFile at(Path file, int line, String fault, String remedy) {
        return new UnusableFile(file + " line " + line + ": " + fault + "; " + remedy + ".");
    }

    static UnusableFile whole(Path file, String fault, String remedy) {
        return new UnusableFile(file + ": " + fault + "; " + remedy + ".");
    }

    /** A report that cannot be written to the path that was asked for. */
    public static UnusableFile unwritable(Path file, IOException cause) {
        return new UnusableFile(file + ": cannot be written ("
                + cause.getClass().getSimpleName() + "); choose a path in a directory that exists.");
    }
}
