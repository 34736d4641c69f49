/**
 * Replay: the recorded inputs of a partition, in the recorded order, through the engine's own processor.
 *
 * <p>Nothing here writes to a broker, and no rule about orders belongs here.
 */
@NullMarked
package io.riskgate.app.replay;

import org.jspecify.annotations.NullMarked;
