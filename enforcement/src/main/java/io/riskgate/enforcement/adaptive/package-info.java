/**
 * How limits follow the market: its regime, its volatility class, its stress, and the limits that come of them.
 *
 * <p>No portfolio and no single order belongs here.
 */
@NullMarked
package io.riskgate.enforcement.adaptive;

import org.jspecify.annotations.NullMarked;
