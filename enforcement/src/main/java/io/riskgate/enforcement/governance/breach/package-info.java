/**
 * A breach: what a sensor found, for how long, and what people say of it.
 *
 * <p>What follows from it for the sensor never enters here.
 */
@NullMarked
package io.riskgate.enforcement.governance.breach;

import org.jspecify.annotations.NullMarked;
