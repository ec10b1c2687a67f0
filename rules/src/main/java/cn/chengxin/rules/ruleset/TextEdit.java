package cn.chengxin.rules.ruleset;

import java.util.List;

/** What became of an attempt to edit a file's text. */
public sealed interface TextEdit {

    /** The file's new text. */
    record Edited(String text) implements TextEdit {
    }

    /** Nothing was changed, and why. */
    record Refused(List<Diagnostic> diagnostics) implements TextEdit {

        public Refused {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
