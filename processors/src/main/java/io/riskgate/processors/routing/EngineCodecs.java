package io.riskgate.processors.routing;

import io.riskgate.schemas.codec.AuditCodec;
import io.riskgate.schemas.codec.CommandCodec;
import io.riskgate.schemas.codec.ControlCodec;
import io.riskgate.schemas.codec.DeadLetterCodec;
import io.riskgate.schemas.codec.DecisionCodec;
import io.riskgate.schemas.codec.FillCodec;
import io.riskgate.schemas.codec.FirmRiskCodec;
import io.riskgate.schemas.codec.GovernanceCodec;
import io.riskgate.schemas.codec.InstrumentCodec;
import io.riskgate.schemas.codec.KeyRingCodec;
import io.riskgate.schemas.codec.KillSwitchEventCodec;
import io.riskgate.schemas.codec.LeaseCodec;
import io.riskgate.schemas.codec.LimitsCodec;
import io.riskgate.schemas.codec.MarketStateCodec;
import io.riskgate.schemas.codec.OrderCodec;
import io.riskgate.schemas.codec.PriceCodec;
import io.riskgate.schemas.codec.RefusalCodec;
import io.riskgate.schemas.codec.ReviewCodec;
import io.riskgate.schemas.codec.RiskSnapshotCodec;
import io.riskgate.schemas.codec.SignalCodec;
import io.riskgate.schemas.codec.StandingCodec;
import io.riskgate.schemas.codec.StressResultCodec;
import io.riskgate.schemas.signing.AuditHeadCodec;
import io.riskgate.schemas.wire.WireFormat;

/** One set of codecs over one wire format; belongs to one task, because a wire format reuses its buffers. */
public record EngineCodecs(
        OrderCodec orders,
        FillCodec fills,
        PriceCodec prices,
        MarketStateCodec marketStates,
        ControlCodec controls,
        LimitsCodec limits,
        InstrumentCodec instruments,
        CommandCodec commands,
        DecisionCodec decisions,
        RiskSnapshotCodec snapshots,
        KillSwitchEventCodec killSwitches,
        DeadLetterCodec deadLetters,
        StressResultCodec stressResults,
        AuditCodec audits,
        AuditHeadCodec auditHeads,
        ReviewCodec reviews,
        SignalCodec signals,
        GovernanceCodec governances,
        StandingCodec standings,
        RefusalCodec refusals,
        KeyRingCodec keyRings,
        FirmRiskCodec firmRisks,
        LeaseCodec leases) {

    public EngineCodecs(WireFormat wire) {
        this(
                new OrderCodec(wire),
                new FillCodec(wire),
                new PriceCodec(wire),
                new MarketStateCodec(wire),
                new ControlCodec(wire),
                new LimitsCodec(wire),
                new InstrumentCodec(wire),
                new CommandCodec(wire),
                new DecisionCodec(wire),
                new RiskSnapshotCodec(wire),
                new KillSwitchEventCodec(wire),
                new DeadLetterCodec(wire),
                new StressResultCodec(wire),
                new AuditCodec(wire),
                new AuditHeadCodec(wire),
                new ReviewCodec(wire),
                new SignalCodec(wire),
                new GovernanceCodec(wire),
                new StandingCodec(wire),
                new RefusalCodec(wire),
                new KeyRingCodec(wire),
                new FirmRiskCodec(wire),
                new LeaseCodec(wire));
    }
}
