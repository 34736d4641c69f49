package io.riskgate.app.demo.history;

import io.riskgate.app.demo.link.KillSwitchNotice;
import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.enforcement.value.HaltScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pairs halts with the resumes that end them. */
final class HaltFold {
    private final List<KillSwitchNotice> notices = new ArrayList<>();

    void add(KillSwitchNotice notice) {
        boolean told = notices.stream()
                .anyMatch(known -> known.result() == notice.result()
                        && known.scope().equals(notice.scope())
                        && known.eventTimeMillis() == notice.eventTimeMillis()
                        && known.persons().size() >= notice.persons().size());
        if (!told) {
            notices.add(notice);
        }
    }

    /** Every halt, oldest first. */
    List<Halt> halts() {
        List<Halt> halts = new ArrayList<>();
        notices.stream()
                .filter(notice -> notice.result() == KillSwitchNotice.Result.HALTED)
                .sorted(Comparator.comparingLong(KillSwitchNotice::eventTimeMillis)
                        .thenComparing(notice -> notice.scope().toString()))
                .forEach(notice -> halts.add(halt(notice)));
        return halts;
    }

    private Halt halt(KillSwitchNotice halted) {
        KillSwitchNotice resumed = notices.stream()
                .filter(notice -> notice.result() == KillSwitchNotice.Result.RESUMED
                        && notice.persons().size() == 2
                        && notice.scope().equals(halted.scope())
                        && notice.eventTimeMillis() > halted.eventTimeMillis())
                .min(Comparator.comparingLong(KillSwitchNotice::eventTimeMillis))
                .orElse(null);
        HaltScope scope = halted.scope();
        return new Halt(
                scope.kind() == HaltScope.Kind.PORTFOLIO ? scope.target() : scope.toString(),
                DailyFixing.dateOf(halted.eventTimeMillis()),
                halted.cause(),
                halted.detail(),
                resumed == null ? null : DailyFixing.dateOf(resumed.eventTimeMillis()),
                resumed == null ? List.of() : resumed.persons());
    }
}
