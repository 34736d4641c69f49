package io.riskgate.suite.architecture.planted.state.two;

/** Planted: the other half of a cycle. */
public final class Second {
    io.riskgate.suite.architecture.planted.state.one.First other() {
        return new io.riskgate.suite.architecture.planted.state.one.First();
    }
}
