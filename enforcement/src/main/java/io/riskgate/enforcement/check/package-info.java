/**
 * The veto plane: one rule a file, always enforcing, failing closed.
 *
 * <p>No mode reaches this package.
 */
@NullMarked
package io.riskgate.enforcement.check;

import org.jspecify.annotations.NullMarked;
