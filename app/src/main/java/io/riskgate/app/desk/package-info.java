/**
 * What people see of a running engine: a bounded fold of its public topics, kept for the page.
 *
 * <p>No decision and no control may depend on it.
 */
@NullMarked
package io.riskgate.app.desk;

import org.jspecify.annotations.NullMarked;
