package io.riskgate.oms;

import io.riskgate.schemas.log.LogCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what a listener throws away from the reader: one failed callback must not cost all later halts. */
final class GuardedListener implements OmsListener {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedListener.class);

    private final OmsListener guarded;

    GuardedListener(OmsListener guarded) {
        this.guarded = guarded;
    }

    @Override
    public void halted(HaltNotice halt) {
        tell("a halt of " + halt.scope(), () -> guarded.halted(halt));
    }

    @Override
    public void late(io.riskgate.schemas.avro.Decision approval) {
        tell("the late approval of " + approval.getOrderId(), () -> guarded.late(approval));
    }

    @Override
    public void leaseLost(Refusal reason) {
        tell("a lost lease", () -> guarded.leaseLost(reason));
    }

    private static void tell(String what, Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException e) {
            LogCode.OMS_CALLBACK_FAILED.to(LOG).setCause(e).log("the callback for {} failed", what);
        }
    }
}
