package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.decision.Assessment;
import io.riskgate.enforcement.decision.Assessment.Adaptation;
import io.riskgate.enforcement.decision.Assessment.Adaptation.Steps;
import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.decision.SensorResult;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.schemas.avro.AdaptiveSteps;
import io.riskgate.schemas.avro.RiskShare;
import io.riskgate.schemas.avro.SensorStatusOfOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What explains a decision beyond its checks, as record and as value. */
final class AssessmentMapping {
    private AssessmentMapping() {}

    static io.riskgate.schemas.avro.Assessment toAvro(Assessment assessment) {
        Assessment.RiskShare share = assessment.share();
        Adaptation adaptation = assessment.adaptation();
        return new io.riskgate.schemas.avro.Assessment(
                sensors(assessment.sensors()),
                action(assessment.action()),
                action(assessment.wouldHave()),
                assessment.largestQuantity().units(),
                share == null ? null : new RiskShare(share.marginal(), share.component(), share.total()),
                adaptation == null ? null : toAvro(adaptation));
    }

    private static List<io.riskgate.schemas.avro.SensorResult> sensors(List<SensorResult> results) {
        List<io.riskgate.schemas.avro.SensorResult> records = new ArrayList<>(results.size());
        for (SensorResult result : results) {
            SensorFinding finding = result.finding();
            records.add(new io.riskgate.schemas.avro.SensorResult(
                    io.riskgate.schemas.avro.SensorId.valueOf(finding.sensor().name()),
                    SensorStatusOfOrder.valueOf(finding.status().name()),
                    finding.observed(),
                    finding.limit(),
                    io.riskgate.schemas.avro.MeasureUnit.valueOf(finding.unit().name()),
                    finding.utilization(),
                    action(finding.action()),
                    io.riskgate.schemas.avro.EnforcementMode.valueOf(
                            result.mode().name()),
                    result.enforced(),
                    finding.detail()));
        }
        return records;
    }

    private static io.riskgate.schemas.avro.SensorAction action(SensorAction action) {
        return io.riskgate.schemas.avro.SensorAction.valueOf(action.name());
    }

    private static io.riskgate.schemas.avro.Adaptation toAvro(Adaptation adaptation) {
        return new io.riskgate.schemas.avro.Adaptation(
                adaptation.regime(),
                adaptation.volatilityClass(),
                adaptation.stressScore(),
                adaptation.missing(),
                toAvro(adaptation.gross()),
                toAvro(adaptation.leverage()),
                toAvro(adaptation.riskPerTrade()));
    }

    private static AdaptiveSteps toAvro(Steps steps) {
        return new AdaptiveSteps(steps.profile(), steps.classMultiplier(), steps.stressMultiplier(), steps.effective());
    }

    static Assessment toCore(io.riskgate.schemas.avro.Assessment record) {
        RiskShare share = record.getShare();
        io.riskgate.schemas.avro.Adaptation adaptation = record.getAdaptation();
        return new Assessment(
                record.getSensors().stream().map(AssessmentMapping::toCore).toList(),
                CheckedField.symbol("action", record.getAction(), SensorAction.class),
                CheckedField.symbol("would-have action", record.getWouldHave(), SensorAction.class),
                CheckedField.quantity("largest quantity", record.getLargestQuantity()),
                share == null
                        ? null
                        : new Assessment.RiskShare(share.getMarginal(), share.getComponent(), share.getTotal()),
                adaptation == null ? null : toCore(adaptation));
    }

    private static SensorResult toCore(io.riskgate.schemas.avro.SensorResult record) {
        var finding = new SensorFinding(
                CheckedField.symbol("sensor", record.getSensor(), SensorId.class),
                CheckedField.symbol("sensor status", record.getStatus(), SensorFinding.Status.class),
                CheckedField.finite("observed", record.getObserved()),
                CheckedField.finite("limit", record.getLimit()),
                CheckedField.symbol("unit", record.getUnit(), MeasureUnit.class),
                CheckedField.symbol("action", record.getAction(), SensorAction.class),
                record.getDetail());
        return new SensorResult(
                finding, CheckedField.symbol("mode", record.getMode(), EnforcementMode.class), record.getEnforced());
    }

    private static @Nullable Adaptation toCore(io.riskgate.schemas.avro.Adaptation record) {
        return new Adaptation(
                record.getRegime(),
                record.getVolatilityClass(),
                record.getStressScore(),
                record.getMissing(),
                toCore(record.getGross()),
                toCore(record.getLeverage()),
                toCore(record.getRiskPerTrade()));
    }

    private static Steps toCore(AdaptiveSteps record) {
        return new Steps(
                record.getProfile(), record.getClassMultiplier(), record.getStressMultiplier(), record.getEffective());
    }
}
