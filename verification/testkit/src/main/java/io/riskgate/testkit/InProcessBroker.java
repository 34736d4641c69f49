package io.riskgate.testkit;

import io.riskgate.app.cluster.BrokerSettings;
import io.riskgate.app.cluster.EmbeddedBroker;

/** The default source: a broker inside the test process, in a temporary directory. */
public final class InProcessBroker implements RunningBroker.Source {

    static final String NAME = "in-process";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public RunningBroker start() {
        var broker = EmbeddedBroker.start(BrokerSettings.temporary());
        return new RunningBroker() {
            @Override
            public String bootstrapServers() {
                return broker.bootstrapServers();
            }

            @Override
            public void close() {
                broker.close();
            }
        };
    }
}
