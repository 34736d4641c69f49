package io.riskgate.app.service;

/** The version of the running code, as it stands in every decision. */
public final class BuildVersion {
    private BuildVersion() {}

    /** Version from the jar's manifest; {@code development} when run from classes. */
    public static String current() {
        String version = BuildVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
