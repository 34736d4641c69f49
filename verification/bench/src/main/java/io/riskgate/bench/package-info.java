/**
 * The command that measures, and what every measurement shares: metric lines, hiccups, the table for people.
 *
 * <p>Nothing here may be needed by production.
 */
@NullMarked
package io.riskgate.bench;

import org.jspecify.annotations.NullMarked;
