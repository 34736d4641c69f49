/**
 * Recorded inputs as they lie in the topics, one partition at a time.
 *
 * <p>What the inputs mean does not belong here.
 */
@NullMarked
package io.riskgate.app.replay.log;

import org.jspecify.annotations.NullMarked;
