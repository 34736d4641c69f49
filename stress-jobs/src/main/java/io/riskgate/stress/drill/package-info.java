/**
 * Crises as streams of events through the decision core: whether the engine itself holds when markets do not.
 *
 * <p>No topic belongs here; a drill runs in memory, on the core that the engine runs.
 */
@NullMarked
package io.riskgate.stress.drill;

import org.jspecify.annotations.NullMarked;
