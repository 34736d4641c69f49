/**
 * Commands that play what surrounds an engine: the venue that fills, the market that moves.
 *
 * <p>Nothing that a desk asks of the engine belongs here.
 */
@NullMarked
package io.riskgate.app.cli.venue;

import org.jspecify.annotations.NullMarked;
