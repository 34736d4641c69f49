/**
 * What the automatic switches remember of one partition's past, as small durable rows and live.
 *
 * <p>No threshold and no verdict belongs here.
 */
@NullMarked
package io.riskgate.enforcement.kill.memory;

import org.jspecify.annotations.NullMarked;
