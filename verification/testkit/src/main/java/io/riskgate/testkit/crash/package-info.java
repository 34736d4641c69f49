/**
 * Engines as processes that can be killed, and a trading day that goes on meanwhile.
 *
 * <p>No judgment of what came of it enters here; that is the ledger's.
 */
@NullMarked
package io.riskgate.testkit.crash;

import org.jspecify.annotations.NullMarked;
