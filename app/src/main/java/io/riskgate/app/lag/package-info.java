/**
 * How far a consumer group is behind its inputs, in seconds, whether or not it runs.
 *
 * <p>No engine internals belong here: everything is asked of the brokers.
 */
@NullMarked
package io.riskgate.app.lag;

import org.jspecify.annotations.NullMarked;
