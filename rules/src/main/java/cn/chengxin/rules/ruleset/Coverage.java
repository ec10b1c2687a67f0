package cn.chengxin.rules.ruleset;

import java.util.List;

/**
 * What became of one mechanism that a document names: one row of the coverage map.
 *
 * @param id its stable id, such as {@code SN-052}
 * @param clause where it stands in the document
 * @param quote the words, literally
 * @param kind what kind of mechanism it is
 * @param status what became of it
 * @param where what carries it out: rules and indicators as {@code rule-set#name}, fact paths, or other ids of the map
 * @param note why, or what is doubtful; empty where nothing is to be said
 */
public record Coverage(String id, String clause, String quote, Kind kind, Status status, List<String> where,
        String note) {

    /** Kinds of mechanism. */
    public enum Kind {
        /** decides something about one organization */
        RULE,
        /** is measured over many */
        INDICATOR,
        /** is a record that must be held */
        DATA,
        /** is a duty of offices */
        ADMINISTRATIVE
    }

    /** What may become of a mechanism. */
    public enum Status {
        /** rules encode it */
        RULE,
        /** other rows carry it out */
        PARENT,
        /** a rule hands it to a person */
        REVIEW,
        /** the organization document, or another record, holds it */
        FACT,
        /** an indicator measures it */
        INDICATOR,
        /** it lies outside of what software decides or holds */
        OUTSIDE
    }

    public Coverage {
        where = List.copyOf(where);
    }
}
