/**
 * Limits as files that people write: read, checked against their schema and each other, shown and compared.
 *
 * <p>Nothing that publishes or decides belongs here.
 */
@NullMarked
package io.riskgate.app.limits;

import org.jspecify.annotations.NullMarked;
