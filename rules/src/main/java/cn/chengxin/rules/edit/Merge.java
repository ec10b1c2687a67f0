package cn.chengxin.rules.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two people's changes of the same files, brought together: of each file the side that changed it, and where both did,
 * the lines that each changed. What both changed in different ways is a conflict, for a person to settle; the file then
 * stays as mine, or away where I removed it.
 *
 * @param files the merged files
 * @param conflicts what both changed in different ways; empty where the merge is done
 */
public record Merge(Map<String, byte[]> files, List<Conflict> conflicts) {

    /**
     * What both sides changed in different ways.
     *
     * @param file the file
     * @param line the line of the base at which it begins, from 1; 0 where the whole file is meant
     * @param base what it was; null where the file was not there
     * @param theirs what they made of it; null where they removed the file
     * @param mine what I made of it; null where I removed the file
     */
    public record Conflict(String file, int line, @Nullable String base, @Nullable String theirs,
            @Nullable String mine) {
    }

    public Merge {
        files = new TreeMap<>(files);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Merges files.
     *
     * @param base what both began with
     * @param theirs what one made of it
     * @param mine what the other made of it
     */
    public static Merge of(Map<String, byte[]> base, Map<String, byte[]> theirs, Map<String, byte[]> mine) {
        Map<String, byte[]> files = new TreeMap<>();
        List<Conflict> conflicts = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(base.keySet());
        paths.addAll(theirs.keySet());
        paths.addAll(mine.keySet());
        for (String path : paths) {
            byte[] merged = merge(path, base.get(path), theirs.get(path), mine.get(path), conflicts);
            if (merged != null) {
                files.put(path, merged);
            }
        }
        return new Merge(files, conflicts);
    }

    private static byte @Nullable [] merge(String path, byte @Nullable [] base, byte @Nullable [] theirs,
            byte @Nullable [] mine, List<Conflict> conflicts) {
        if (Arrays.equals(theirs, mine) || Arrays.equals(base, theirs)) {
            return mine;
        }
        if (Arrays.equals(base, mine)) {
            return theirs;
        }
        if (base == null || theirs == null || mine == null) {
            conflicts.add(new Conflict(path, 0, shown(base), shown(theirs), shown(mine)));
            return mine;
        }
        MergedLines merged = MergedLines.of(path, Texts.lines(Texts.text(base)), Texts.lines(Texts.text(theirs)),
                Texts.lines(Texts.text(mine)));
        conflicts.addAll(merged.conflicts());
        return merged.conflicts().isEmpty() ? String.join("", merged.lines()).getBytes(StandardCharsets.UTF_8) : mine;
    }

    private static @Nullable String shown(byte @Nullable [] file) {
        return file == null ? null : Texts.text(file);
    }
}
