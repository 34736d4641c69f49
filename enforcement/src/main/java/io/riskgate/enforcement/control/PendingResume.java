package io.riskgate.enforcement.control;

import io.riskgate.enforcement.value.HaltScope;

/** One person's half of a resume, waiting for somebody else's. */
public record PendingResume(String commandId, HaltScope scope, String person, long eventTimeMillis) {}
