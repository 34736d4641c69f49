/**
 * Stress scenarios as validated data, and what they mean for each instrument of a universe.
 *
 * <p>No topic, no schedule and no portfolio belongs here.
 */
@NullMarked
package io.riskgate.stress.scenario;

import org.jspecify.annotations.NullMarked;
