package io.riskgate.bench.e2e;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.riskgate.app.service.Engine;
import io.riskgate.app.service.EngineSettings;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.DecisionCodec;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The engine as it runs in production: all its topics, stores, checks and audit. */
final class RiskgatePipe implements Pipe, AutoCloseable {
    private final Engine engine;
    private final DecisionCodec decisions;
    private final AtomicLong rejectedCount = new AtomicLong();

    RiskgatePipe(EngineSettings settings, DecisionCodec decisions) throws InterruptedException {
        this.decisions = decisions;
        engine = Engine.start(settings, new SimpleMeterRegistry());
        if (!engine.awaitRunning(Duration.ofSeconds(60))) {
            throw new IllegalStateException("the engine did not start within 60 s; it is " + engine.state());
        }
    }

    @Override
    public String name() {
        return "riskgate";
    }

    @Override
    public String inputTopic() {
        return Topics.ORDERS;
    }

    @Override
    public String outputTopic() {
        return Topics.DECISIONS;
    }

    @Override
    public String orderIdOf(byte[] key, byte[] value) {
        Decision decision = Answers.read(decisions, key, value);
        if (!decision.isApproved()) {
            rejectedCount.incrementAndGet();
        }
        return decision.orderId();
    }

    /** Decisions other than approvals since the last call; the measurement is of the approved path. */
    long takeRejectedCount() {
        return rejectedCount.getAndSet(0);
    }

    @Override
    public void close() {
        engine.close();
    }
}
