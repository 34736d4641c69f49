package io.riskgate.schemas.wire;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach a schema registry.
 *
 * @param urls where it answers, tried in this order; either one {@code mock://scope} or any number of {@code http(s)}
 *     ones
 * @param autoRegister whether unknown schemas are registered; off, they must have been registered before
 * @param userInfo {@code user:password} for basic authentication
 * @param requestTimeout longest wait for one answer
 * @param attempts how often all urls are tried before giving up, at least 1
 * @param backoff pause after the first failed attempt; doubles with each, up to 2 seconds
 */
public record RegistrySettings(
        List<URI> urls,
        boolean autoRegister,
        Optional<String> userInfo,
        Duration requestTimeout,
        int attempts,
        Duration backoff) {

    public static final String URL = "schema.registry.url";
    public static final String AUTO_REGISTER = "auto.register.schemas";
    public static final String CREDENTIALS_SOURCE = "basic.auth.credentials.source";
    public static final String USER_INFO = "basic.auth.user.info";

    private static final String MOCK = "mock";

    public RegistrySettings {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("a schema registry needs a URL, as in http://127.0.0.1:8081");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("a schema registry must be tried at least once, got " + attempts);
        }
        boolean mock = urls.stream().anyMatch(url -> MOCK.equals(url.getScheme()));
        if (mock && urls.size() > 1) {
            throw new IllegalArgumentException("a mock registry stands alone, got " + urls.size() + " URLs");
        }
    }

    /** The defaults: schemas are registered, 3 seconds a request, 5 attempts. */
    public static RegistrySettings of(String url) {
        var urls = Arrays.stream(url.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(RegistrySettings::parsed)
                .toList();
        var userInfo =
                urls.stream().map(URI::getUserInfo).filter(info -> info != null).findFirst();
        return new RegistrySettings(
                urls.stream().map(RegistrySettings::withoutUserInfo).toList(),
                true,
                userInfo,
                Duration.ofSeconds(3),
                5,
                Duration.ofMillis(100));
    }

    /** Settings out of a client configuration with Confluent's keys; other keys are left alone. */
    public static RegistrySettings from(Map<String, ?> configuration) {
        var url = configuration.get(URL);
        if (url == null) {
            throw new IllegalArgumentException("set " + URL + ", as in http://127.0.0.1:8081 or mock://scope");
        }
        return of(url.toString()).with(configuration);
    }

    /** These settings with what a configuration says under Confluent's keys. */
    public RegistrySettings with(Map<String, ?> options) {
        var source = text(options, CREDENTIALS_SOURCE).orElse("USER_INFO");
        if (!source.equals("USER_INFO") && !source.equals("URL")) {
            throw new IllegalArgumentException(
                    CREDENTIALS_SOURCE + " must be USER_INFO or URL, got \"" + source + "\"");
        }
        var given = source.equals("URL") ? Optional.<String>empty() : text(options, USER_INFO);
        return new RegistrySettings(
                urls,
                text(options, AUTO_REGISTER).map(RegistrySettings::flag).orElse(autoRegister),
                given.or(() -> userInfo),
                requestTimeout,
                attempts,
                backoff);
    }

    /** The same with other patience. */
    public RegistrySettings withRetries(Duration timeout, int tries, Duration pause) {
        return new RegistrySettings(urls, autoRegister, userInfo, timeout, tries, pause);
    }

    /** The scope of an in-memory registry; empty for a real one. */
    Optional<String> mockScope() {
        var url = urls.get(0);
        return MOCK.equals(url.getScheme()) ? Optional.of(url.getAuthority()) : Optional.empty();
    }

    @Override
    public String toString() {
        return "RegistrySettings[urls=" + urls + ", autoRegister=" + autoRegister + ", userInfo="
                + (userInfo.isPresent() ? "(hidden)" : "none") + "]";
    }

    private static Optional<String> text(Map<String, ?> options, String key) {
        return Optional.<Object>ofNullable(options.get(key)).map(Object::toString);
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException(AUTO_REGISTER + " must be true or false, got \"" + text + "\"");
        };
    }

    private static URI parsed(String text) {
        var advice =
                "a schema registry URL looks like http://host:port, https://host:port/path or mock://scope, got \"";
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(advice + withoutSecret(text) + "\"", e);
        }
        var scheme = String.valueOf(url.getScheme());
        if (!List.of(MOCK, "http", "https").contains(scheme) || url.getAuthority() == null) {
            throw new IllegalArgumentException(advice + withoutSecret(text) + "\"");
        }
        return url;
    }

    private static String withoutSecret(String text) {
        return text.replaceAll("//[^@/]*@", "//");
    }

    private static URI withoutUserInfo(URI url) {
        return url.getUserInfo() == null ? url : URI.create(withoutSecret(url.toString()));
    }
}
