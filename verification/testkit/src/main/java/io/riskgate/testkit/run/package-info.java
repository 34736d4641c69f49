/**
 * The ways to run a scenario: on the core alone, on the real topology without a broker, and on a real broker.
 *
 * <p>No expected value ever enters here.
 */
@NullMarked
package io.riskgate.testkit.run;

import org.jspecify.annotations.NullMarked;
