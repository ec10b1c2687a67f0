package cn.chengxin.service;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.access.Secrets;
import cn.chengxin.service.access.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the service as a system does, with a token: by default with one of every role in the nation. */
@TestComponent
public final class Http {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Tokens tokens;
    private final Ports ports;
    private final @Nullable String secret;

    @Autowired
    Http(Tokens tokens) {
        this(tokens, new Ports(), token(tokens, "all", grants(Role.values())));
    }

    private Http(Tokens tokens, Ports ports, @Nullable String secret) {
        this.tokens = tokens;
        this.ports = ports;
        this.secret = secret;
    }

    /** Where the service listens, once it does. */
    private static final class Ports {
        private int port;
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        ports.port = event.getWebServer().getPort();
    }

    public int port() {
        return ports.port;
    }

    /** The same with a token of these roles in the nation. */
    public Http as(Role... roles) {
        return as(grants(roles));
    }

    /** The same with a token of these grants, which the service knows as {@code token:test}. */
    public Http as(Grant... grants) {
        return new Http(tokens, ports, token(tokens, "test", grants));
    }

    /** The same with a token of these grants and this name, which the service knows as {@code token:name}. */
    public Http as(String name, Grant... grants) {
        return new Http(tokens, ports, token(tokens, name, grants));
    }

    /** The same with a token that the service may know or not; without any where it is null. */
    public Http with(@Nullable String token) {
        return new Http(tokens, ports, token);
    }

    private static Grant[] grants(Role... roles) {
        return Stream.of(roles).map(role -> new Grant(role, "100000")).toArray(Grant[]::new);
    }

    private static String token(Tokens tokens, String name, Grant... grants) {
        String secret = Secrets.token();
        tokens.add(secret, name, List.of(grants), Actor.SERVICE, Instant.parse("2099-01-01T00:00:00Z"));
        return secret;
    }

    /** An answer. */
    public record Answer(int status, HttpResponse<String> response) {

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The problem's type without its beginning. */
        public String problem() {
            return json().path("type").asString().replace("urn:chengxin:problem:", "");
        }
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer put(String path, String json, String... headers) {
        return send(request(path, headers).header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer put(String path, String type, byte[] body, String... headers) {
        return send(request(path, headers).header("Content-Type", type)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public Answer post(String path, String json, String... headers) {
        return send(request(path, headers).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer post(String path, String type, byte[] body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** What stands at an address, byte for byte. */
    public byte[] bytes(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
        if (secret != null) {
            request.header("Authorization", "Bearer " + secret);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }
}
