/**
 * Checks of what a run has left in the topics, each an invariant of the design by its number.
 *
 * <p>No engine code that decides or folds may enter here: a ledger that shares the engine's arithmetic shares its bugs.
 */
@NullMarked
package io.riskgate.testkit.ledger;

import org.jspecify.annotations.NullMarked;
