package cn.chengxin.benchmarks.start;

import cn.chengxin.fixtures.Personas;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Starts the service's own jar, and the same jar with {@link BareApplication} in it, by turns, and times from the command to
 * the first answer: a verdict on an organization in the request, and a word.
 */
public final class StartMeasurement {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TOKEN = "cx_" + (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private StartMeasurement() {
    }

    /** Measures so many rounds. */
    public static void main(String[] args) throws Exception {
        int rounds = Integer.getInteger("rounds", 5);
        Path service = jar(Path.of("..", "service", "target"), "service-");
        Path benchmarks = jar(Path.of("target"), "benchmarks-");
        List<Double> bare = new ArrayList<>();
        List<Double> full = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            bare.add(seconds(List.of("-cp", service.toString(), "-Dloader.path=" + benchmarks,
                    "-Dloader.main=" + BareApplication.class.getName(),
                    "org.springframework.boot.loader.launch.PropertiesLauncher"), StartMeasurement::word));
            full.add(seconds(List.of("-jar", service.toString()), StartMeasurement::verdict));
            System.out.printf("round %d: bare %.2f s, first verdict %.2f s%n", round + 1, bare.get(round),
                    full.get(round));
        }
        System.out.printf("median: bare %.2f s, first verdict %.2f s, ratio %.2f%n", median(bare), median(full),
                median(full) / median(bare));
    }

    private interface Question {
        HttpRequest at(int port);
    }

    private static HttpRequest word(int port) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/answer")).build();
    }

    private static HttpRequest verdict(int port) {
        String body = "{\"asOf\": \"" + Personas.REFERENCE_DATE + "\", \"organization\": "
                + Personas.json(Personas.names().get(0)) + "}";
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/verdicts"))
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.ofString(body)).build();
    }

    private static double seconds(List<String> command, Question question) throws Exception {
        int port = freePort();
        List<String> whole = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        whole.addAll(command);
        whole.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1",
                // a bare application has no rules to be healthy by
                "--management.endpoint.health.validate-group-membership=false",
                "--chengxin.access.initial-token=" + TOKEN));
        Process process = new ProcessBuilder(whole).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            long began = System.nanoTime();
            while (!answered(question.at(port))) {
                if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new IllegalStateException("gave no answer: " + whole);
                }
                Thread.sleep(20);
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static boolean answered(HttpRequest request) throws InterruptedException {
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path jar(Path directory, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)
                    && file.toString().endsWith(".jar")).findFirst().orElseThrow(() -> new IllegalStateException(
                            "no " + prefix + "*.jar in " + directory + ": package the modules first"));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
