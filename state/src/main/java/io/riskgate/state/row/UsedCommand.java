package io.riskgate.state.row;

/**
 * A command id that works no more.
 *
 * @param eventTimeMillis when it was used, so that it can be forgotten some day
 */
public record UsedCommand(String commandId, long eventTimeMillis) {}
