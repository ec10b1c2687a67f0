package cn.chengxin.service.organization;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, none held longer than a limit. */
final class Lines {

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int until;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line without its end, cut behind the limit; null after the last. */
    byte @Nullable [] next() throws IOException {
        if (from == until && !fill()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(8192);
        do {
            int end = from;
            while (end < until && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, from, Math.min(end - from, Math.max(0, limit + 1 - line.size())));
            from = end;
        } while (from == until && fill());
        from = Math.min(from + 1, until);
        return line.toByteArray();
    }

    private boolean fill() throws IOException {
        from = 0;
        until = Math.max(0, in.read(buffer));
        return until > 0;
    }
}
