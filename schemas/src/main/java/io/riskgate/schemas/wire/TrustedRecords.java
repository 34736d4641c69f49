package io.riskgate.schemas.wire;

import io.riskgate.schemas.avro.Order;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that it may make objects of this module's generated classes, and still of no others.
 *
 * <p>Since 1.12 Avro refuses every class that it has not been told of, so that a schema from elsewhere cannot name one
 * to load. The setting belongs to the process; whoever reads records, from topics or from state, calls this once
 * before.
 */
public final class TrustedRecords {

    private static final String PACKAGE = Order.class.getPackageName();

    static {
        ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                before, type -> type.getPackageName().equals(PACKAGE)));
    }

    private TrustedRecords() {}

    /** Returns when the classes are trusted; any call after the first does nothing. */
    public static void install() {}
}
