package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.value.Money;
import java.util.Collection;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Gross exposure of a book out of the values of its instruments. */
final class GrossSum {
    private GrossSum() {}

    /** The sum of the absolute values; null where one is not known or 64 bits cannot hold the sum. */
    static @Nullable Money of(Collection<Integer> instruments, IntFunction<@Nullable Money> valueOf) {
        Money gross = Money.ZERO;
        try {
            for (int index : instruments) {
                Money value = valueOf.apply(index);
                if (value == null) {
                    return null;
                }
                gross = gross.plus(value.abs());
            }
            return gross;
        } catch (ArithmeticException beyond64Bits) {
            return null;
        }
    }
}
