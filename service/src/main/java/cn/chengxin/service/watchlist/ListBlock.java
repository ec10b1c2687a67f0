package cn.chengxin.service.watchlist;

import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.watchlist.scan.ResultRow;
import java.util.List;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Some hundred entries of one list, in the order of the codes.
 *
 * @param id publication, list, part and number
 * @param publication the publication
 * @param last the last code in it
 * @param divisions the divisions that occur in it
 * @param dictionary the rules that the rows name by number
 * @param rows the organizations: as they are, or as they were when they stood on the list
 * @param causes why they entered or left; empty for what stands on the list
 */
public record ListBlock(@BsonId String id, String publication, String last, List<String> divisions, String dictionary,
        List<ResultRow> rows, List<Cause> causes) {

    /** Which part of a list. */
    public enum Part {
        ESTABLISHED, UNDETERMINED, ENTERED, LEFT
    }

    /** What the ids of a part begin with. */
    static String prefix(String publication, Outcome list, Part part) {
        return publication + "/" + list + "/" + part + "/";
    }

    static String id(String publication, Outcome list, Part part, int number) {
        return prefix(publication, list, part) + String.format(Locale.ROOT, "%07d", number);
    }
}
