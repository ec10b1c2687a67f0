package cn.chengxin.rules.document;

import java.util.List;

/** What became of an attempt to read an organization document. */
public sealed interface Reading {

    /** It was read; the warnings are for a person to look at. */
    record Accepted(OrganizationDocument document, List<DocumentProblem> warnings) implements Reading {
    }

    /** It was refused, with everything that is wrong with it. */
    record Refused(List<DocumentProblem> problems) implements Reading {
    }
}
