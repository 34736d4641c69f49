package io.riskgate.app.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** TCP ports of the loopback address: free ones to take, and whether a wanted one is taken and by whom. */
public final class LoopbackPorts {

    /** The only address on which anything of the development cluster listens. */
    public static final String HOST = "127.0.0.1";

    private static final int CONNECT_TIMEOUT_MILLIS = 500;

    private LoopbackPorts() {}

    /** Different ports that nothing listens on now, chosen by the operating system. */
    public static List<Integer> free(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, address()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot find a free port on " + HOST, e);
        } finally {
            sockets.forEach(LoopbackPorts::closeQuietly);
        }
    }

    /** True if something listens on the port, on the loopback address or on all addresses. */
    public static boolean isTaken(int port) {
        if (accepts(port)) {
            return true;
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address(), port), 1);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** True if a connection to the port succeeds. */
    public static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address(), port), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Refuses a taken port with one sentence that names the port, its holder if known, and the option to change.
     *
     * @param user what wants the port, as in "the broker"
     * @param option the command line option that chooses another
     */
    public static void requireFree(int port, String user, String option) {
        if (isTaken(port)) {
            var holder = PortHolder.of(port)
                    .map(found -> " by " + found.description())
                    .orElse("");
            throw new UnfitEnvironment("port " + port + " on " + HOST + ", wanted for " + user + ", is already taken"
                    + holder + "; stop that process or choose another port with " + option + " PORT.");
        }
    }

    private static InetAddress address() {
        try {
            return InetAddress.getByName(HOST);
        } catch (IOException e) {
            throw new UncheckedIOException("no loopback address", e);
        }
    }

    private static void closeQuietly(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a probing socket", e);
        }
    }
}
