package io.riskgate.testkit.ledger;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.avro.Decision;
import io.riskgate.schemas.avro.HaltChange;
import io.riskgate.schemas.avro.KillSeverity;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.KillSwitchResult;
import io.riskgate.schemas.mapping.ScopeMapping;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which scopes are halted at a point of one audit chain, by what the chain itself has said up to there. */
final class HaltedScopes {
    /** What is milder lets some orders pass. */
    private static final Set<KillSeverity> HALTS = Set.of(KillSeverity.HALT, KillSeverity.LIQUIDATE);

    private final Set<HaltScope> halted = new HashSet<>();

    void follow(AuditBody body) {
        if (body.getControl() != null && body.getControl().getChange() instanceof HaltChange halt) {
            if (HALTS.contains(halt.getSeverity())) {
                halted.add(ScopeMapping.toCore(halt.getScope()));
            }
        }
        KillSwitchEvent event = body.getKillSwitch();
        if (event != null && event.getResult() == KillSwitchResult.HALTED) {
            halted.add(ScopeMapping.toCore(event.getScope()));
        }
        if (event != null && event.getResult() == KillSwitchResult.RESUMED) {
            halted.remove(ScopeMapping.toCore(event.getScope()));
        }
    }

    /** A scope that forbids what was decided; null where it might be approved. A cancel has no terms and always may. */
    @Nullable
    HaltScope covering(Decision decision) {
        if (decision.getTerms() == null) {
            return null;
        }
        String instrument = decision.getTerms().getInstrumentId();
        return halted.stream()
                .filter(scope -> scope.covers(decision.getPortfolioId(), decision.getStrategyId(), instrument))
                .findFirst()
                .orElse(null);
    }
}
