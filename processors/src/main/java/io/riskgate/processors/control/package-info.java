/**
 * The shell around the control decider: limits, instruments and commands in, markers out.
 *
 * <p>No rule about who may do what belongs here.
 */
@NullMarked
package io.riskgate.processors.control;

import org.jspecify.annotations.NullMarked;
