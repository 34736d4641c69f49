package io.riskgate.app.http;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the page is served and who may open it.
 *
 * @param host address to bind; anything but loopback needs TLS and a token
 * @param port TCP port; 0 for any free one
 * @param probePort TCP port that answers the probes alone, without TLS and token; 0 for any free one
 * @param keyStore PKCS#12 file with the server's key; its password is the file's name plus {@code .password}, a file
 * @param token what readers must present, as a bearer or as the page's first {@code ?token=}
 */
public record HttpSettings(String host, int port, int probePort, Optional<Path> keyStore, Optional<String> token) {
    public HttpSettings {
        if (!isLoopback(host) && (keyStore.isEmpty() || token.isEmpty())) {
            throw new IllegalArgumentException("--http-host " + host
                    + " is not loopback: give --http-keystore and --http-token-file, or bind to 127.0.0.1");
        }
        if (token.isPresent() && token.get().length() < 16) {
            throw new IllegalArgumentException("the HTTP token must have at least 16 characters");
        }
    }

    public static HttpSettings loopback(int port) {
        return new HttpSettings("127.0.0.1", port, 0, Optional.empty(), Optional.empty());
    }

    static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
