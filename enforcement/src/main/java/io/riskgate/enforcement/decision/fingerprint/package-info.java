/**
 * Hashes of content, so that the same record sent again is told from another record under the same id.
 *
 * <p>No answer to a record belongs here.
 */
@NullMarked
package io.riskgate.enforcement.decision.fingerprint;

import org.jspecify.annotations.NullMarked;
