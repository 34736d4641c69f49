package io.riskgate.schemas.catalogue;

/** A catalogue file that says something wrong; the message names the file, the place and what is expected. */
public final class CatalogueFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CatalogueFault(String message) {
        super(message);
    }
}
