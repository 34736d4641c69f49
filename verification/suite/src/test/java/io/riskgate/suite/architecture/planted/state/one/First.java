package io.riskgate.suite.architecture.planted.state.one;

/** Planted: half of a cycle. */
public final class First {
    io.riskgate.suite.architecture.planted.state.two.Second other() {
        return new io.riskgate.suite.architecture.planted.state.two.Second();
    }
}
