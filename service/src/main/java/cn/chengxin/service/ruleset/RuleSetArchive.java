package cn.chengxin.service.ruleset;

import cn.chengxin.service.web.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The directory of a rule set as a ZIP archive. Nothing of it is ever written to a disk. */
final class RuleSetArchive {

    private static final int MOST_FILES = 100;
    private static final int MOST_BYTES = 1 << 20;

    private RuleSetArchive() {
    }

    /** Path within the directory, to content. */
    static Map<String, byte[]> read(InputStream archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || ++entries > MOST_FILES) {
                    throw Problem.BODY_TOO_LARGE.because("A rule set has at most " + MOST_FILES + " files of "
                            + MOST_BYTES + " bytes in all");
                }
                if (!entry.isDirectory() && files.put(entry.getName(), content) != null) {
                    throw Problem.DOCUMENT_REFUSED.because("file " + entry.getName() + " stands twice");
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw Problem.DOCUMENT_REFUSED.because("The archive cannot be read: " + e.getMessage());
        }
        if (files.isEmpty()) {
            throw Problem.DOCUMENT_REFUSED.because("This is no ZIP archive with files in it");
        }
        return files;
    }
}
