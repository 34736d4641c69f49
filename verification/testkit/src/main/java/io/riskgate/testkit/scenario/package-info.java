/**
 * One story about orders, written in YAML, and what must have come of it.
 *
 * <p>How a story is run, in memory or on a broker, never enters here.
 */
@NullMarked
package io.riskgate.testkit.scenario;

import org.jspecify.annotations.NullMarked;
