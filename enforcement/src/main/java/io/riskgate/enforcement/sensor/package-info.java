/**
 * The ten sensors, each in its own file, and the plane that runs them and asks for their modes.
 *
 * <p>How a mode is earned, and what always enforces, never enters here.
 */
@NullMarked
package io.riskgate.enforcement.sensor;

import org.jspecify.annotations.NullMarked;
