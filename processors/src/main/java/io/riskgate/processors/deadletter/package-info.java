/**
 * What becomes of an input that cannot be read or accepted.
 *
 * <p>No decision about orders belongs here.
 */
@NullMarked
package io.riskgate.processors.deadletter;

import org.jspecify.annotations.NullMarked;
