/**
 * A cluster of several brokers for tests about what one broker cannot show.
 *
 * <p>No engine and no judgment enters here.
 */
@NullMarked
package io.riskgate.testkit.cluster;

import org.jspecify.annotations.NullMarked;
