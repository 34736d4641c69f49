package io.riskgate.app.cluster.stack;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;

/** Stands for a process of the stack: answers 200 on every path of its port until it is ended. */
final class ListeningProcess {

    private ListeningProcess() {}

    public static void main(String[] args) throws Exception {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
