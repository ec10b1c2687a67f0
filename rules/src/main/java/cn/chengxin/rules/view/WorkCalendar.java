package cn.chengxin.rules.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * Which days are working days (工作日), by the yearly notices of the General Office of the State Council. They stand in
 * {@code policies/cn/working-days.csv}, each year with its notice. Of a year without a notice only the weekends are
 * known, so that a deadline in it is provisional.
 */
public final class WorkCalendar {

    private static final String NOTICES = "/policies/cn/working-days.csv";
    /** The notice of the next year may still move days of the last week. */
    private static final int DAYS_THAT_NEXT_YEAR_MAY_MOVE = 7;
    private static final WorkCalendar BUNDLED = bundled();

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> work = new HashSet<>();
    private final Set<Integer> years = new HashSet<>();
    private final String digest;

    private WorkCalendar(byte[] notices) {
        this.digest = digest(notices);
        new String(notices, StandardCharsets.UTF_8).lines().skip(1).forEach(this::read);
    }

    /**
     * The last day of a period of working days.
     *
     * @param lastDay the day
     * @param provisional whether a notice that is not published yet may move it
     */
    public record Deadline(LocalDate lastDay, boolean provisional) {
    }

    /** The calendar that travels with the law. */
    public static WorkCalendar get() {
        return BUNDLED;
    }

    /** SHA-256 over the notices, in hexadecimal. */
    public String digest() {
        return digest;
    }

    /** Whether the day is a working day. */
    public boolean working(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? work.contains(day) : !off.contains(day);
    }

    /** The last of so many working days; the day on which they begin does not count. */
    public Deadline after(LocalDate day, int workingDays) {
        LocalDate last = day;
        for (int left = workingDays; left > 0;) {
            last = last.plusDays(1);
            left -= working(last) ? 1 : 0;
        }
        return new Deadline(last, !years.contains(day.getYear())
                || !years.contains(last.plusDays(DAYS_THAT_NEXT_YEAR_MAY_MOVE).getYear()));
    }

    private void read(String line) {
        String[] fields = line.split(",", -1);
        years.add(Integer.valueOf(fields[0]));
        add(fields[3], off);
        add(fields[4], work);
    }

    private static void add(String ranges, Set<LocalDate> days) {
        for (String range : ranges.split(" ")) {
            String[] ends = range.split("/");
            LocalDate last = LocalDate.parse(ends[ends.length - 1]);
            LocalDate.parse(ends[0]).datesUntil(last.plusDays(1)).forEach(days::add);
        }
    }

    private static WorkCalendar bundled() {
        try (InputStream in = WorkCalendar.class.getResourceAsStream(NOTICES)) {
            if (in == null) {
                throw new IllegalStateException("no " + NOTICES + " on the class path");
            }
            return new WorkCalendar(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
