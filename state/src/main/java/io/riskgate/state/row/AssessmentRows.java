package io.riskgate.state.row;

import io.riskgate.enforcement.decision.Assessment;
import io.riskgate.enforcement.decision.Assessment.Adaptation;
import io.riskgate.enforcement.decision.Assessment.Adaptation.Steps;
import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.decision.SensorResult;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.state.avro.AdaptationRow;
import io.riskgate.state.avro.AssessmentRow;
import io.riskgate.state.avro.AssessmentRowSensor;
import io.riskgate.state.avro.RowAction;
import io.riskgate.state.avro.RowMode;
import io.riskgate.state.avro.RowSensor;
import io.riskgate.state.avro.RowStatus;
import io.riskgate.state.avro.RowUnit;
import io.riskgate.state.avro.ShareRow;
import io.riskgate.state.avro.StepsRow;
import java.util.ArrayList;
import java.util.List;

/** What explains an answer already given. */
final class AssessmentRows {
    private AssessmentRows() {}

    static AssessmentRow toRow(Assessment assessment) {
        Assessment.RiskShare share = assessment.share();
        Adaptation adaptation = assessment.adaptation();
        return new AssessmentRow(
                toRows(assessment.sensors()),
                RowAction.valueOf(assessment.action().name()),
                RowAction.valueOf(assessment.wouldHave().name()),
                assessment.largestQuantity().millionths(),
                share == null ? null : new ShareRow(share.marginal(), share.component(), share.total()),
                adaptation == null ? null : toRow(adaptation));
    }

    private static List<AssessmentRowSensor> toRows(List<SensorResult> results) {
        List<AssessmentRowSensor> rows = new ArrayList<>(results.size());
        for (SensorResult result : results) {
            SensorFinding finding = result.finding();
            rows.add(new AssessmentRowSensor(
                    RowSensor.valueOf(finding.sensor().name()),
                    RowStatus.valueOf(finding.status().name()),
                    finding.observed(),
                    finding.limit(),
                    RowUnit.valueOf(finding.unit().name()),
                    RowAction.valueOf(finding.action().name()),
                    RowMode.valueOf(result.mode().name()),
                    result.enforced(),
                    finding.detail()));
        }
        return rows;
    }

    private static AdaptationRow toRow(Adaptation adaptation) {
        return new AdaptationRow(
                adaptation.regime(),
                adaptation.volatilityClass(),
                adaptation.stressScore(),
                adaptation.missing(),
                toRow(adaptation.gross()),
                toRow(adaptation.leverage()),
                toRow(adaptation.riskPerTrade()));
    }

    private static StepsRow toRow(Steps steps) {
        return new StepsRow(steps.profile(), steps.classMultiplier(), steps.stressMultiplier(), steps.effective());
    }

    static Assessment toCore(AssessmentRow row) {
        ShareRow share = row.getShare();
        AdaptationRow adaptation = row.getAdaptation();
        return new Assessment(
                row.getSensors().stream().map(AssessmentRows::toCore).toList(),
                SensorAction.valueOf(row.getAction().name()),
                SensorAction.valueOf(row.getWouldHave().name()),
                new Quantity(row.getLargestMillionths()),
                share == null
                        ? null
                        : new Assessment.RiskShare(share.getMarginal(), share.getComponent(), share.getTotal()),
                adaptation == null ? null : toCore(adaptation));
    }

    private static SensorResult toCore(AssessmentRowSensor row) {
        return new SensorResult(
                new SensorFinding(
                        SensorId.valueOf(row.getSensor().name()),
                        SensorFinding.Status.valueOf(row.getStatus().name()),
                        row.getObserved(),
                        row.getLimit(),
                        MeasureUnit.valueOf(row.getUnit().name()),
                        SensorAction.valueOf(row.getAction().name()),
                        row.getDetail()),
                EnforcementMode.valueOf(row.getMode().name()),
                row.getEnforced());
    }

    private static Adaptation toCore(AdaptationRow row) {
        return new Adaptation(
                row.getRegime(),
                row.getVolatilityClass(),
                row.getStressScore(),
                row.getMissing(),
                toCore(row.getGross()),
                toCore(row.getLeverage()),
                toCore(row.getRiskPerTrade()));
    }

    private static Steps toCore(StepsRow row) {
        return new Steps(row.getProfile(), row.getClassMultiplier(), row.getStressMultiplier(), row.getEffective());
    }
}
