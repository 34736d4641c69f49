/**
 * Turns prices into market states: newest quotes, and one row of returns a closed bar.
 *
 * <p>No portfolio and no limit belongs here.
 */
@NullMarked
package io.riskgate.enforcement.market;

import org.jspecify.annotations.NullMarked;
