package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.schemas.avro.HaltScopeKind;

/** What a halt stops, as record and as value. */
public final class ScopeMapping {
    private ScopeMapping() {}

    public static io.riskgate.schemas.avro.HaltScope toAvro(HaltScope scope) {
        return new io.riskgate.schemas.avro.HaltScope(
                HaltScopeKind.valueOf(scope.kind().name()), scope.target());
    }

    public static HaltScope toCore(io.riskgate.schemas.avro.HaltScope scope) {
        HaltScope.Kind kind = CheckedField.symbol("scope", scope.getKind(), HaltScope.Kind.class);
        return kind == HaltScope.Kind.FIRM
                ? HaltScope.FIRM
                : new HaltScope(
                        kind, CheckedField.identifier("halt target", scope.getTarget(), HaltScope.TARGET_LENGTH_MAX));
    }
}
