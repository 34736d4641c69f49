/**
 * What would have happened: history folded a second time under other limits, beside what did happen.
 *
 * <p>Nothing here writes to a broker, and no rule about orders belongs here.
 */
@NullMarked
package io.riskgate.app.replay.counterfactual;

import org.jspecify.annotations.NullMarked;
