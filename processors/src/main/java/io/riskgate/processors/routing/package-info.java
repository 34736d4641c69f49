/**
 * Which partitions a record is written to.
 *
 * <p>No topic names belong here.
 */
@NullMarked
package io.riskgate.processors.routing;

import org.jspecify.annotations.NullMarked;
