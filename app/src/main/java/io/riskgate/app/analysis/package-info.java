/**
 * The analyst's questions answered from files: how risky is this book, and were these forecasts any good.
 *
 * <p>No formula of risk (they are in models) and no Kafka belongs here.
 */
@NullMarked
package io.riskgate.app.analysis;

import org.jspecify.annotations.NullMarked;
