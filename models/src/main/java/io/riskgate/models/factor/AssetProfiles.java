package io.riskgate.models.factor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The profiles of a set of instruments, by name, read from text so that a desk can keep its own. */
public final class AssetProfiles {
    private final Map<String, AssetProfile> byInstrument;

    private AssetProfiles(Map<String, AssetProfile> byInstrument) {
        this.byInstrument = byInstrument;
    }

    /**
     * Reads one profile per line: name, sector, base currency, quote currency and the ten loadings in the order of
     * {@link RiskFactor}, separated by commas. Empty lines and lines that start with # are skipped.
     *
     * @throws IllegalArgumentException naming the line, if it cannot be read or repeats an instrument
     */
    public static AssetProfiles parse(String text) {
        var profiles = new TreeMap<String, AssetProfile>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            AssetProfile profile = parseLine(number, line);
            if (profiles.put(profile.instrument(), profile) != null) {
                throw new IllegalArgumentException("profile line " + number + " repeats " + profile.instrument());
            }
        }
        return new AssetProfiles(profiles);
    }

    private static AssetProfile parseLine(int number, String line) {
        String[] cells = line.split(",", -1);
        int expected = 4 + RiskFactor.values().length;
        if (cells.length != expected) {
            throw new IllegalArgumentException(
                    "profile line " + number + " must have " + expected + " cells, got " + cells.length);
        }
        try {
            var loadings = new EnumMap<RiskFactor, Double>(RiskFactor.class);
            for (RiskFactor factor : RiskFactor.values()) {
                loadings.put(factor, Double.parseDouble(cells[4 + factor.ordinal()].strip()));
            }
            var sector = Sector.valueOf(cells[1].strip());
            return new AssetProfile(cells[0].strip(), sector, cells[2].strip(), cells[3].strip(), loadings);
        } catch (IllegalArgumentException cause) {
            throw new IllegalArgumentException("profile line " + number + " is wrong: " + cause.getMessage(), cause);
        }
    }

    /** The profile of an instrument, if there is one; a missing profile is for the caller to refuse, not to guess. */
    public Optional<AssetProfile> find(String instrument) {
        return Optional.ofNullable(byInstrument.get(instrument));
    }

    /** All profiles, by name. */
    public List<AssetProfile> all() {
        return new ArrayList<>(byInstrument.values());
    }
}
