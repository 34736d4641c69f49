/**
 * What a book would have lost, or would lose, on days worse than usual.
 *
 * <p>No schedule, no limit and no random number without a seed belongs here.
 */
@NullMarked
package io.riskgate.models.stress;

import org.jspecify.annotations.NullMarked;
