package io.riskgate.app.replay.log;

/** A record that a replayed partition would have written. */
public record Emitted(String topic, byte[] key, byte[] value) {}
