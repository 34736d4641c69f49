/**
 * Replays real market history through the real engine, day by day, and says what came of it.
 * Never a risk rule, and nothing that a production process would call.
 */
@NullMarked
package io.riskgate.app.demo;

import org.jspecify.annotations.NullMarked;
