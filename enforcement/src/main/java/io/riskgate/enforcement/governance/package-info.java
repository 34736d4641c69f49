/**
 * Whether a sensor has earned the right to act: its breaches, people's verdicts on them, and the record that follows.
 *
 * <p>How a sensor measures, and what an action does to an order, never enters here.
 */
@NullMarked
package io.riskgate.enforcement.governance;

import org.jspecify.annotations.NullMarked;
