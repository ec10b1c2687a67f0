package cn.chengxin.service.ruleset;

import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The directory of a rule set as a ZIP archive. Nothing of it is ever written to a disk. */
final class RuleSetArchive {

    private static final int MOST_FILES = 100;
    private static final int MOST_BYTES = 1 << 20;

    /** The record that ends an archive: without it some of the files may be missing. */
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;

    private RuleSetArchive() {
    }

    /** Path within the directory, to content. */
    static Map<String, byte[]> read(InputStream archive) throws IOException {
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

    private static ApiException tooLarge() {
        return Problem.BODY_TOO_LARGE.because("A rule set has at most " + MOST_FILES + " files of " + MOST_BYTES
                + " bytes in all");
    }
}
