/**
 * Ed25519 keys as the JDK offers them, and the records that carry their signatures.
 *
 * <p>Who may sign what never enters here.
 */
@NullMarked
package io.riskgate.schemas.signing;

import org.jspecify.annotations.NullMarked;
