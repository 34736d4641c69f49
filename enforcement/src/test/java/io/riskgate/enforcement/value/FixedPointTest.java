package io.riskgate.enforcement.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedPointTest {
    private static final long SEED = 19_700_101L;
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    @Test
    void agrees_with_big_integers_wherever_the_result_fits() {
        System.out.println("products out of seed " + SEED);
        var random = new SplittableRandom(SEED);
        int fitting = 0;
        for (int i = 0; i < 500_000; i++) {
            long a = number(random);
            long b = number(random);
            long divisor = Math.max(1, Math.abs(number(random)));
            BigInteger exact = exact(a, b, divisor);
            boolean fits = exact.abs().compareTo(MAX) <= 0;
            fitting += fits ? 1 : 0;
            assertThat(outcome(a, b, divisor))
                    .as("seed %d: %d * %d / %d", SEED, a, b, divisor)
                    .isEqualTo(fits ? exact.toString() : "overflow");
        }
        assertThat(fitting).isBetween(50_000, 450_000);
    }

    /** Any magnitude is as likely as any other; the ends of the range come often. */
    private static long number(SplittableRandom random) {
        if (random.nextInt(8) == 0) {
            return random.nextBoolean() ? Long.MAX_VALUE - random.nextInt(3) : -Long.MAX_VALUE + random.nextInt(3);
        }
        long magnitude = random.nextLong() >>> random.nextInt(1, 64);
        return random.nextBoolean() ? magnitude : -magnitude;
    }

    private static String outcome(long a, long b, long divisor) {
        try {
            return Long.toString(FixedPoint.multiplyDivide(a, b, divisor));
        } catch (ArithmeticException e) {
            return "overflow";
        }
    }

    private static BigInteger exact(long a, long b, long divisor) {
        return new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
                .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_EVEN)
                .toBigIntegerExact();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 1, 2, 2",
        "7, 1, 2, 4",
        "-5, 1, 2, -2",
        "-7, 1, 2, -4",
        "1, 1, 3, 0",
        "2, 1, 3, 1",
        "9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807",
        "9223372036854775807, 4, 8, 4611686018427387904",
        "0, -9223372036854775807, 5, 0"
    })
    void rounds_half_to_even(long a, long b, long divisor, long result) {
        assertThat(FixedPoint.multiplyDivide(a, b, divisor)).isEqualTo(result);
    }

    @Test
    void refuses_a_quotient_whose_rounding_would_wrap_to_zero() {
        // 253921 * 145295143558111 = 2^65 - 1, half of it is 2^64 - 1/2.
        assertThatThrownBy(() -> FixedPoint.multiplyDivide(253_921L, 145_295_143_558_111L, 2))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refuses_a_quotient_beyond_64_bits() {
        assertThatThrownBy(() -> FixedPoint.multiplyDivide(Long.MAX_VALUE, 2, 1))
                .hasMessageContaining("overflow");
        assertThatThrownBy(() -> FixedPoint.multiplyDivide(Long.MAX_VALUE, Long.MAX_VALUE, 1))
                .hasMessageContaining("overflow");
    }

    @Test
    void parses_exactly_and_refuses_digits_beyond_the_scale() {
        assertThat(FixedPoint.parse("price", new BigDecimal("1.0825"), 8)).isEqualTo(108_250_000L);
        assertThat(FixedPoint.parse("price", new BigDecimal("1.50"), 1)).isEqualTo(15L);
        assertThatThrownBy(() -> FixedPoint.parse("price", new BigDecimal("1.000000001"), 8))
                .hasMessageContaining("price must have at most 8 decimals");
        assertThatThrownBy(() -> FixedPoint.parse("price", new BigDecimal("1e30"), 8))
                .hasMessageContaining("fit 64 bits");
    }

    @Test
    void formats_plainly() {
        assertThat(FixedPoint.format(108_250_000L, 8)).isEqualTo("1.0825");
        assertThat(FixedPoint.format(-1L, 4)).isEqualTo("-0.0001");
        assertThat(FixedPoint.format(50_000L, 2)).isEqualTo("500");
    }
}
