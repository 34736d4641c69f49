/**
 * Between stress jobs and the log: cuts it, rebuilds portfolios up to the cut, and publishes each run's results once.
 *
 * <p>No scenario and no formula belongs here.
 */
@NullMarked
package io.riskgate.stress.io;

import org.jspecify.annotations.NullMarked;
