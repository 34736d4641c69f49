/**
 * Between rows and live state: writes each change down, and rebuilds a partition from its rows.
 *
 * <p>No rule and no topic belongs here.
 */
@NullMarked
package io.riskgate.state.book;

import org.jspecify.annotations.NullMarked;
