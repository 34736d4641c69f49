/**
 * The values of each public topic, decoded into the core's events and encoded from its answers.
 *
 * <p>No rule about risk enters here: bad input gets a reason, and the core decides what comes of it.
 */
@NullMarked
package io.riskgate.schemas.codec;

import org.jspecify.annotations.NullMarked;
