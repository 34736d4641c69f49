/**
 * Rows, as the records they are stored in and as the core's values.
 *
 * <p>No bytes, no store and no decision enters here.
 */
@NullMarked
package io.riskgate.state.row;

import org.jspecify.annotations.NullMarked;
