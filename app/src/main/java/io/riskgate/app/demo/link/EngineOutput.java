package io.riskgate.app.demo.link;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.portfolio.RiskSnapshot;

/** Takes what the engine has said. */
public interface EngineOutput {
    void on(Decision decision);

    void on(RiskSnapshot snapshot);

    void on(KillSwitchNotice notice);

    void on(DeadLetterNotice letter);
}
