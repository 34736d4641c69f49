/**
 * What a portfolio has been doing: how much it traded within a day, and how fast its strategies send orders.
 *
 * <p>No limit and no decision belongs here.
 */
@NullMarked
package io.riskgate.enforcement.conduct;

import org.jspecify.annotations.NullMarked;
