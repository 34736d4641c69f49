/**
 * The demonstration's way to the engine: what goes into the topics and what comes out of them.
 * Never a strategy, and no knowledge of what the figures mean.
 */
@NullMarked
package io.riskgate.app.demo.link;

import org.jspecify.annotations.NullMarked;
