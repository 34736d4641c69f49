/**
 * Searches limits by folding history through the core under other limits, and judges the winner on years it has not
 * seen.
 *
 * <p>Nothing here changes a limit: what comes out is a proposal that two people must still agree on.
 */
@NullMarked
package io.riskgate.stress.optimize;

import org.jspecify.annotations.NullMarked;
