/**
 * The chain that links every decision to the inputs it was computed from.
 *
 * <p>No storage and no transport belongs here.
 */
@NullMarked
package io.riskgate.enforcement.audit;

import org.jspecify.annotations.NullMarked;
