/**
 * From a strategy's wish to the quantity that it may have, figure by figure.
 *
 * <p>No check belongs here; what passes is asked of whoever knows.
 */
@NullMarked
package io.riskgate.enforcement.sizing;

import org.jspecify.annotations.NullMarked;
