package io.riskgate.app.cluster;

/** Something about this machine or the given options makes the work impossible: an occupied port, a missing program. */
public final class UnfitEnvironment extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence one sentence for the person at the terminal: what is wrong and which option or step changes it
     */
    public UnfitEnvironment(String sentence) {
        super(sentence);
    }
}
