package cn.chengxin.service.change.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Takes a workbook in: counts what it unpacks to, and packs it anew with exactly that, so that whoever reads it finds
 * nothing else. A sheet may not name cells where no table reaches: the reader would make room for them.
 */
final class Workbooks {

    static final int MOST_BYTES = 1 << 20;

    private static final int MOST_UNPACKED = 12 << 20;
    private static final int MOST_PARTS = 200;
    private static final Pattern ADDRESS = Pattern.compile("(?:\\s|(?<!xmlns):)r\\s*=\\s*([\"'])(.*?)\\1", Pattern.DOTALL);
    /** No number is that long, and reading one takes as long as the square of it. */
    private static final Pattern ENDLESS = Pattern.compile("(?:\\d|&#(?:0*(?:4[89]|5[0-7])|x0*3\\d);){300}");
    private static final Pattern PLAIN = Pattern.compile("[A-Z]{0,3}\\d{1,7}");

    private Workbooks() {
    }

    static byte[] takeIn(InputStream body) throws IOException, TableRefusal {
        byte[] whole = body.readNBytes(MOST_BYTES + 1);
        if (whole.length > MOST_BYTES) {
            throw new TableRefusal(TableMistake.TOO_LARGE);
        }
        ByteArrayOutputStream anew = new ByteArrayOutputStream();
        try (ZipFile zip = ZipFile.builder().setByteArray(whole).get(); ZipOutputStream to = new ZipOutputStream(anew)) {
            to.setLevel(Deflater.BEST_SPEED);
            copy(zip, to);
        } catch (IOException | IllegalArgumentException e) {
            throw new TableRefusal(TableMistake.NOT_XLSX);
        }
        return anew.toByteArray();
    }

    private static void copy(ZipFile zip, ZipOutputStream to) throws IOException, TableRefusal {
        int left = MOST_UNPACKED;
        int parts = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            byte[] content = content(zip, entry, left + 1);
            left -= content.length;
            if (left < 0 || ++parts > MOST_PARTS) {
                throw new TableRefusal(TableMistake.INFLATED);
            }
            if (entry.getName().endsWith(".xml") && !inReach(content)) {
                throw new TableRefusal(TableMistake.NOT_XLSX);
            }
            to.putNextEntry(new ZipEntry(entry.getName()));
            to.write(content);
        }
        if (parts == 0) {
            throw new TableRefusal(TableMistake.NOT_XLSX);
        }
    }

    private static byte[] content(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(most);
        }
    }

    /** Whether it is XML in an encoding that ASCII can be read in, with addresses that a sheet has. */
    private static boolean inReach(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1).replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        if (!text.startsWith("<") || text.indexOf('\0') >= 0 || text.contains("<!DOCTYPE")
                || ENDLESS.matcher(text).find()) {
            return false;
        }
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            if (!PLAIN.matcher(address.group(2)).matches()) {
                return false;
            }
        }
        return true;
    }
}
