package io.riskgate.app.http;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every request must satisfy and every answer must carry: a host that is ours (against rebinding of names), a
 * token where one is set, a same-origin sender of commands, and headers that let the page load nothing from elsewhere.
 */
final class PageGuard {
    private static final String COOKIE = "riskgate-token";
    private static final Set<String> OPEN =
            Set.of(HttpAddress.LIVE.path(), HttpAddress.READY.path(), HttpAddress.STARTED.path());
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final HttpSettings settings;
    private final ProbeConnector probes;

    PageGuard(HttpSettings settings, ProbeConnector probes) {
        this.settings = settings;
        this.probes = probes;
    }

    void before(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
        if (OPEN.contains(context.path())) {
            return;
        }
        if (context.req().getLocalPort() == probes.port()) {
            throw new NotFoundResponse("this port answers /livez, /readyz and /startupz");
        }
        requireOwnHost(context);
        settings.token().ifPresent(token -> requireToken(context, token));
        if (context.method().name().equals("POST")) {
            requireSameOrigin(context);
        }
    }

    /** A page from elsewhere that points its own name at this address sends that name. */
    private void requireOwnHost(Context context) {
        boolean loopbackOnly = HttpSettings.isLoopback(settings.host());
        String host = hostName(context.header("Host"));
        if (loopbackOnly && !HttpSettings.isLoopback(host)) {
            throw new ForbiddenResponse("this engine answers on loopback only, not as " + host);
        }
    }

    private static String hostName(@Nullable String header) {
        String host = header == null ? "" : header;
        if (host.startsWith("[")) {
            return host.substring(1, Math.max(1, host.indexOf(']')));
        }
        int colon = host.indexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    private void requireToken(Context context, String token) {
        String asked = context.queryParam("token");
        if (asked != null && same(asked, token)) {
            context.header("Set-Cookie", COOKIE + "=" + token + "; HttpOnly; Secure; SameSite=Strict; Path=/");
            return;
        }
        String bearer = Optional.ofNullable(context.header("Authorization"))
                .map(header -> header.replaceFirst("^Bearer ", ""))
                .orElse("");
        String cookie = Optional.ofNullable(context.cookie(COOKIE)).orElse("");
        if (!same(bearer, token) && !same(cookie, token)) {
            throw new UnauthorizedResponse("a token is needed: open the page with ?token=... once");
        }
    }

    private static boolean same(String given, String token) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static void requireSameOrigin(Context context) {
        String contentType = Optional.ofNullable(context.contentType()).orElse("");
        String origin = context.header("Origin");
        String host = context.header("Host");
        boolean foreign =
                origin != null && !origin.replaceFirst("^https?://", "").equals(host);
        if (!contentType.startsWith("application/json") || foreign) {
            throw new ForbiddenResponse("commands come as JSON from this engine's own page");
        }
    }
}
