package io.riskgate.app.demo.link;

/** An input that the engine could not accept, and why. */
public record DeadLetterNotice(String topic, String reason, String detail) {}
