/**
 * The audit trail outside the engine: signing heads, verifying chains, witnessing, proving single records, exporting.
 *
 * <p>Nothing here decides, and nothing here writes a topic, except signed heads through the engine.
 */
@NullMarked
package io.riskgate.app.audit;

import org.jspecify.annotations.NullMarked;
