/**
 * What people have agreed about sensors, reviews, strategies and the pace of a rollout, as values.
 *
 * <p>Nothing that is measured or counted belongs here.
 */
@NullMarked
package io.riskgate.enforcement.value.governance;

import org.jspecify.annotations.NullMarked;
