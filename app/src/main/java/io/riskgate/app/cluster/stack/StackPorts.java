package io.riskgate.app.cluster.stack;

/**
 * TCP ports of the development stack, all on the loopback address.
 *
 * @param broker Kafka clients
 * @param registry schema registry over HTTP
 * @param http the first engine's HTTP; each further engine is {@value #ENGINE_STEP} higher, so that 8080 leaves 8081
 *     free
 */
public record StackPorts(int broker, int registry, int http) {

    /** Distance between the HTTP ports of two engines. */
    public static final int ENGINE_STEP = 10;

    public static final StackPorts DEFAULT = new StackPorts(9092, 8081, 8080);

    public StackPorts {
        requireValid("broker", broker);
        requireValid("registry", registry);
        requireValid("http", http);
        if (broker == registry || broker == http || registry == http) {
            throw new IllegalArgumentException(
                    "ports must differ, got broker " + broker + ", registry " + registry + ", http " + http);
        }
    }

    /** @param number 1 for the first engine */
    public int engine(int number) {
        return http + (number - 1) * ENGINE_STEP;
    }

    private static void requireValid(String name, int port) {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(name + " port must be 1 to 65535, got " + port);
        }
    }
}
