package cn.chengxin.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser without scripts: keeps cookies, follows no redirection by itself, asks for pages. */
public final class Person {

    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    public Person(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Logs in, and gives the answer to the form. */
    public HttpResponse<String> login(String name, String password) {
        return post("/login", csrf("/login"), "username", name, "password", password);
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .header("Accept", "text/html");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.GET());
    }

    /** The CSRF token of a page. */
    public String csrf(String page) {
        Matcher token = CSRF.matcher(get(page).body());
        return token.find() ? token.group(1) : "";
    }

    /** Sends a form with a CSRF token in the header that page.js sends. */
    public HttpResponse<String> post(String path, String csrf, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(fields[i]).append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path)).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (!csrf.isEmpty()) {
            request.header("X-CSRF-TOKEN", csrf);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    /** Goes where an answer leads, until it leads nowhere else. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int i = 0; i < 10 && last.statusCode() / 100 == 3; i++) {
            last = get(last.uri().resolve(last.headers().firstValue("Location").orElseThrow()).toString());
        }
        return last;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The session's id; empty where there is none. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream().filter(each -> each.getName().equals("JSESSIONID"))
                .map(each -> each.getValue()).findFirst().orElse("");
    }
}
