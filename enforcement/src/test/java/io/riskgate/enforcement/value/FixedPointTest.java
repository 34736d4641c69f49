package io.riskgate.enforcement.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"1e400000000", "-1e400000000", "1e-400000000", "1e2147483647", "0e-2147483647", "1e65"})
    @Timeout(10)
    void refuses_a_number_of_any_exponent_without_writing_it_out(String text) {
        assertThatThrownBy(() -> FixedPoint.parse("quantity", text, 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("quantity must have at most 6 decimals and fit 64 bits, got ")
                .message()
                .hasSizeLessThan(80);
    }

    @Test
    void refuses_a_number_of_any_length_without_printing_it() {
        BigDecimal wide = new BigDecimal(BigInteger.ONE.shiftLeft(256));
        assertThatThrownBy(() -> FixedPoint.parse("amount", wide, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amount must fit 64 bits, got a number of 257 bits");
    }

    @Test
    void reads_a_text_of_64_characters_and_refuses_a_longer_one_unread() {
        assertThat(FixedPoint.parse("price", "0".repeat(63) + "7", 8)).isEqualTo(700_000_000L);
        assertThatThrownBy(() -> FixedPoint.parse("price", "0".repeat(64) + "7", 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("price must have at most 64 characters, got 65");
        for (String text : List.of("9".repeat(1_000_000), "0.".concat("1".repeat(1_000_000)))) {
            assertThatThrownBy(() -> Quantity.parse(text)).hasMessageStartingWith("quantity must have at most 64");
            assertThatThrownBy(() -> Price.parse(text)).hasMessageStartingWith("price must have at most 64");
            assertThatThrownBy(() -> Money.parse(text)).hasMessageStartingWith("amount must have at most 64");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "1,5", "Infinity", "1e99999999999"})
    void says_what_is_no_number(String text) {
        assertThatThrownBy(() -> Quantity.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quantity must be a decimal number, got '" + text + "'");
    }

    @Test
    void formats_plainly() {
        assertThat(FixedPoint.format(108_250_000L, 8)).isEqualTo("1.0825");
        assertThat(FixedPoint.format(-1L, 4)).isEqualTo("-0.0001");
        assertThat(FixedPoint.format(50_000L, 2)).isEqualTo("500");
    }
}
