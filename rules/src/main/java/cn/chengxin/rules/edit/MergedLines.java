package cn.chengxin.rules.edit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lines that two sides changed, brought together. Changes that overlap or touch are one
 * conflict, unless they are the same: what stands together was written to be read together.
 */
record MergedLines(List<String> lines, List<Merge.Conflict> conflicts) {

    /** One side's change of some lines of the base. */
    private record Edit(int from, int to, List<String> lines, boolean mine) {

        static Edit of(AbstractDelta<String> delta, boolean mine) {
            int from = delta.getSource().getPosition();
            return new Edit(from, from + delta.getSource().size(), delta.getTarget().getLines(), mine);
        }
    }

    static MergedLines of(String path, List<String> base, List<String> theirs, List<String> mine) {
        List<Edit> edits = Stream.concat(edits(base, theirs, false), edits(base, mine, true))
                .sorted(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to)).toList();
        List<String> lines = new ArrayList<>();
        List<Merge.Conflict> conflicts = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < edits.size();) {
            List<Edit> together = new ArrayList<>();
            int end = edits.get(i).to();
            while (i < edits.size() && (together.isEmpty() || edits.get(i).from() <= end)) {
                together.add(edits.get(i));
                end = Math.max(end, edits.get(i).to());
                i++;
            }
            int from = together.get(0).from();
            lines.addAll(base.subList(at, from));
            List<String> theirPart = part(base, from, end, together, false);
            List<String> myPart = part(base, from, end, together, true);
            List<String> was = base.subList(from, end);
            lines.addAll(myPart.equals(was) ? theirPart : myPart);
            if (!myPart.equals(was) && !theirPart.equals(was) && !myPart.equals(theirPart)) {
                conflicts.add(new Merge.Conflict(path, from + 1, String.join("", was), String.join("", theirPart),
                        String.join("", myPart)));
            }
            at = end;
        }
        lines.addAll(base.subList(at, base.size()));
        return new MergedLines(lines, conflicts);
    }

    private static Stream<Edit> edits(List<String> base, List<String> changed, boolean mine) {
        return DiffUtils.diff(base, changed).getDeltas().stream().map(delta -> Edit.of(delta, mine));
    }

    /** Some lines of the base as one side left them. */
    private static List<String> part(List<String> base, int from, int to, List<Edit> edits, boolean mine) {
        List<String> part = new ArrayList<>();
        int at = from;
        for (Edit edit : edits) {
            if (edit.mine() == mine) {
                part.addAll(base.subList(at, edit.from()));
                part.addAll(edit.lines());
                at = edit.to();
            }
        }
        part.addAll(base.subList(at, to));
        return part;
    }
}
