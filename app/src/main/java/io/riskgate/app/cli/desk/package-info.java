/**
 * Commands of people at the desk: submit an order, halt, resume, watch a topic.
 *
 * <p>No rule belongs here; the engine answers.
 */
@NullMarked
package io.riskgate.app.cli.desk;

import org.jspecify.annotations.NullMarked;
