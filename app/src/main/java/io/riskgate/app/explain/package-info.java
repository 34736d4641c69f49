/**
 * Tells a decision in words: why it was given, what was near its limit, and what would have passed.
 *
 * <p>Nothing is computed anew here; every figure stands in the decision.
 */
@NullMarked
package io.riskgate.app.explain;

import org.jspecify.annotations.NullMarked;
