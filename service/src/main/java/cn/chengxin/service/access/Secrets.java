package cn.chengxin.service.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Passwords and tokens that nobody can guess. */
public final class Secrets {

    private static final String TOKEN = "cx_";
    /** Without what looks alike: they are typed from a screen. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {
    }

    /** A password: 100 bits. */
    public static String password() {
        return RANDOM.ints(PASSWORD_LENGTH, 0, LETTERS.length()).mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }

    /** A token: 256 bits. */
    public static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return TOKEN + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Enough for what cannot be guessed, and quick: no salt, no rounds. */
    static String digest(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it is spelled like a token of ours. */
    static boolean token(String text) {
        return text.startsWith(TOKEN);
    }
}
