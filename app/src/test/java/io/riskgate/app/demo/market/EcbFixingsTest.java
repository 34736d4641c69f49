package io.riskgate.app.demo.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EcbFixingsTest {
    private static final String TWO_DAYS = """
            <Envelope><Cube>
              <Cube time="2015-01-15">
                <Cube currency="USD" rate="1.1708"/><Cube currency="GBP" rate="0.7672"/>
                <Cube currency="JPY" rate="136.48"/><Cube currency="AUD" rate="1.4143"/>
                <Cube currency="CAD" rate="1.3855"/><Cube currency="CHF" rate="1.028"/>
              </Cube>
              <Cube time="2015-01-14">
                <Cube currency="USD" rate="1.1775"/>
              </Cube>
            </Cube></Envelope>
            """;

    @Test
    void leaves_out_a_day_that_lacks_a_currency() {
        List<DailyFixing> fixings = EcbFixings.read(stream(TWO_DAYS));

        assertThat(fixings).extracting(DailyFixing::date).containsExactly(LocalDate.of(2015, 1, 15));
        assertThat(fixings.get(0).price("USDCHF")).hasToString("0.878032"); // 1.028 / 1.1708, by hand
    }

    @Test
    void refuses_what_is_not_xml() {
        assertThatThrownBy(() -> EcbFixings.read(stream("rates: none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not readable XML");
    }

    @Test
    void asks_no_external_entity() {
        String hostile = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>";

        assertThatThrownBy(() -> EcbFixings.read(stream(hostile))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reads_the_euros_first_fixing_as_crosses() {
        DailyFixing first = EcbFixings.load().get(0);

        assertThat(first.date()).isEqualTo(LocalDate.of(1999, 1, 4));
        // Rates of that day out of the file: USD 1.1789, GBP 0.7111, JPY 133.73, AUD 1.91, CAD 1.8004, CHF 1.6168.
        assertThat(first.prices())
                .hasSize(8)
                .allSatisfy((pair, price) -> assertThat(price)
                        .hasToString(Map.of(
                                        "EURUSD", "1.1789",
                                        "GBPUSD", "1.657854",
                                        "USDJPY", "113.436254",
                                        "AUDUSD", "0.617225",
                                        "USDCAD", "1.527186",
                                        "USDCHF", "1.371448",
                                        "EURGBP", "0.7111",
                                        "EURJPY", "133.73")
                                .get(pair)));
    }

    @Test
    void reads_every_day_in_order_up_to_the_last() {
        List<DailyFixing> fixings = EcbFixings.load();

        assertThat(fixings)
                .hasSizeGreaterThan(6_000)
                .extracting(DailyFixing::date)
                .isSorted();
        assertThat(fixings.get(fixings.size() - 1).date()).isAfterOrEqualTo(LocalDate.of(2023, 2, 21));
    }

    @Test
    void dates_a_fixing_at_a_quarter_past_two_in_frankfurt_in_summer_and_in_winter() {
        DailyFixing fixing = EcbFixings.load().get(0);

        assertThat(Instant.ofEpochMilli(fixing.fixedAtMillis())).isEqualTo("1999-01-04T13:15:00Z");
        assertThat(Instant.ofEpochMilli(new DailyFixing(LocalDate.of(1999, 7, 5), fixing.prices()).fixedAtMillis()))
                .isEqualTo("1999-07-05T12:15:00Z");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
