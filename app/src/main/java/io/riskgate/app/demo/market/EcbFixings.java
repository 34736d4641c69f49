package io.riskgate.app.demo.market;

import io.riskgate.enforcement.value.Price;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The European Central Bank's reference rates since 1999, turned into prices of the traded pairs.
 *
 * <p>Source: {@code eurofxref-hist.xml}, which comes inside the library moneta-convert-ecb. A {@code Cube} with a
 * {@code time} is a day; the cubes inside it say how much of a currency one euro buys. A day that lacks a currency is
 * left out.
 */
public final class EcbFixings {
    private static final String RESOURCE = "/org/javamoney/moneta/convert/ecb/defaults/eurofxref-hist.xml";
    private static final String CUBE = "Cube";

    private EcbFixings() {}

    /** Every day of the file on the class path, oldest first. */
    public static List<DailyFixing> load() {
        try (InputStream stream = EcbFixings.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the fixings " + RESOURCE
                        + " are not on the class path; the library moneta-convert-ecb brings them");
            }
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Every complete day of a file in the bank's format, oldest first. */
    public static List<DailyFixing> read(InputStream stream) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return fixings(days(factory.createXMLStreamReader(stream)));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("the fixings are not readable XML: " + e.getMessage(), e);
        }
    }

    private static TreeMap<LocalDate, Map<String, BigDecimal>> days(XMLStreamReader xml) throws XMLStreamException {
        var days = new TreeMap<LocalDate, Map<String, BigDecimal>>();
        Map<String, BigDecimal> day = Map.of();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT
                    || !xml.getLocalName().equals(CUBE)) {
                continue;
            }
            String time = xml.getAttributeValue(null, "time");
            String currency = xml.getAttributeValue(null, "currency");
            if (time != null) {
                day = new HashMap<>();
                days.put(LocalDate.parse(time), day);
            } else if (currency != null) {
                day.put(currency, new BigDecimal(xml.getAttributeValue(null, "rate")));
            }
        }
        return days;
    }

    private static List<DailyFixing> fixings(TreeMap<LocalDate, Map<String, BigDecimal>> days) {
        List<DailyFixing> fixings = new ArrayList<>(days.size());
        days.forEach((date, perEuro) -> {
            if (isComplete(perEuro)) {
                var prices = new TreeMap<String, Price>();
                CurrencyPair.TRADED.forEach(pair -> prices.put(pair.instrumentId(), pair.cross(perEuro)));
                fixings.add(new DailyFixing(date, prices));
            }
        });
        return fixings;
    }

    private static boolean isComplete(Map<String, BigDecimal> perEuro) {
        return CurrencyPair.TRADED.stream()
                .allMatch(pair -> isKnown(pair.base(), perEuro) && isKnown(pair.quote(), perEuro));
    }

    private static boolean isKnown(String currency, Map<String, BigDecimal> perEuro) {
        return currency.equals("EUR") || perEuro.containsKey(currency);
    }
}
