/**
 * Market data for the development stack: real history moved to end today, then ticks around its last prices.
 *
 * <p>Nothing that a production installation would run belongs here.
 */
@NullMarked
package io.riskgate.app.feed;

import org.jspecify.annotations.NullMarked;
