/**
 * The shell around the partition core: one input in, rows, decisions and audit records out.
 *
 * <p>No rule about orders or risk belongs here.
 */
@NullMarked
package io.riskgate.processors.portfolio;

import org.jspecify.annotations.NullMarked;
