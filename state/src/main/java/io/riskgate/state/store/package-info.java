/**
 * The catalogue of state stores and the keys of their rows.
 *
 * <p>No row content and no rule belongs here.
 */
@NullMarked
package io.riskgate.state.store;

import org.jspecify.annotations.NullMarked;
