/**
 * Commands about what sensors and strategies have earned: their tables, and people's verdicts.
 *
 * <p>No rule about readiness or health belongs here; the engine has applied them all.
 */
@NullMarked
package io.riskgate.app.cli.standing;

import org.jspecify.annotations.NullMarked;
