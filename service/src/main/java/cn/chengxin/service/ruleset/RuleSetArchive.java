package cn.chengxin.service.ruleset;

import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The directory of a rule set as a ZIP archive. Nothing of it is ever written to a disk. */
public final class RuleSetArchive {

    private static final int MOST_FILES = 100;
    private static final int MOST_BYTES = 1 << 20;

    /** The record that ends an archive: without it some of the files may be missing. */
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;

    /** The first that an archive can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private RuleSetArchive() {
    }

    /** Path within the directory, to content. */
    public static Map<String, byte[]> read(InputStream archive) throws IOException {
        byte[] whole = archive.readNBytes(MOST_BYTES + 1);
        if (whole.length > MOST_BYTES) {
            throw tooLarge();
        }
        if (whole.length < END_BYTES || ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN)
                .getInt(whole.length - END_BYTES) != END) {
            throw Problem.DOCUMENT_REFUSED.because("This is no ZIP archive, or it was cut short or carries a comment");
        }
        Map<String, byte[]> files = new TreeMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || ++entries > MOST_FILES) {
                    throw tooLarge();
                }
                if (!entry.isDirectory() && files.put(entry.getName(), content) != null) {
                    throw Problem.DOCUMENT_REFUSED.because("file " + entry.getName() + " stands twice");
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw Problem.DOCUMENT_REFUSED.because("The archive cannot be read: " + e.getMessage());
        }
        if (files.isEmpty()) {
            throw Problem.DOCUMENT_REFUSED.because("There are no files in this archive");
        }
        return files;
    }

    /** One file, as it comes. */
    public static byte[] file(InputStream body) throws IOException {
        byte[] content = body.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw tooLarge();
        }
        return content;
    }

    /** Refuses a directory that is too large for a rule set. */
    public static void checkSize(Map<String, byte[]> files) {
        if (files.size() > MOST_FILES || files.values().stream().mapToLong(each -> each.length).sum() > MOST_BYTES) {
            throw tooLarge();
        }
    }

    /** The archive of a directory: the same files give the same bytes. */
    public static byte[] write(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ApiException tooLarge() {
        return Problem.BODY_TOO_LARGE.because("A rule set has at most " + MOST_FILES + " files of " + MOST_BYTES
                + " bytes in all");
    }
}
