/**
 * The development cluster's parts: an embedded broker, the schema registry's program, ports of this machine.
 * Never anything that production depends on, and no knowledge of orders, limits or topics.
 */
@NullMarked
package io.riskgate.app.cluster;

import org.jspecify.annotations.NullMarked;
