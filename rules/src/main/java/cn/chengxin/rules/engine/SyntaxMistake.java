package cn.chengxin.rules.engine;

import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.lang.DRL6Lexer;
import org.drools.drl.parser.lang.DroolsMismatchedSetException;
import org.drools.drl.parser.lang.DroolsMismatchedTokenException;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with the writing of a rule file, in the words of whoever wrote it. */
final class SyntaxMistake {

    /** Nothing of it is tried twice, so that a long quotation is read as well as a short one. */
    private static final Pattern QUOTED_OR_REMARK = Pattern.compile("\"(?:[^\"\\\\\\n]++|\\\\.)*+\""
            + "|'(?:[^'\\\\\\n]++|\\\\.)*+'|//[^\\n]*|/\\*(?s:.*?)\\*/");
    private static final Pattern WIDE = Pattern.compile(
            "[\\u3001\\u3002\\u2018-\\u201d\\uff01-\\uff5e\\u2260\\u2264\\u2265]");

    private SyntaxMistake() {
    }

    /**
     * The first sign of full width, or quotation mark that is not closed. The parser leaves out what it does not know,
     * a negation of full width too, and stops far behind an open quotation mark.
     */
    static Optional<Diagnostic> sign(String file, String text) {
        List<String> lines = QUOTED_OR_REMARK.matcher(text).replaceAll(found -> blank(found.group())).lines().toList();
        for (int line = 1; line <= lines.size(); line++) {
            String rest = lines.get(line - 1);
            Matcher wide = WIDE.matcher(rest);
            if (rest.indexOf('"') >= 0) {
                return Optional.of(Diagnostic.of(file, line, rest.indexOf('"') + 1, Problem.SYNTAX_QUOTE));
            }
            if (wide.find()) {
                return Optional.of(Diagnostic.of(file, line, wide.start() + 1, Problem.SYNTAX_WIDE, wide.group()));
            }
        }
        return Optional.empty();
    }

    /** As long as the text, whose longer characters count twice in a column, as the parser and the editor count them. */
    private static String blank(String text) {
        return text.replaceAll("[\\x{10000}-\\x{10ffff}]", "  ").replaceAll(".", " ");
    }

    /** Where the parser stopped: by its kind, with the token concerned. */
    static Diagnostic of(String file, DroolsParserException error) {
        RecognitionException cause = error.getCause() instanceof RecognitionException known ? known : null;
        Token token = cause == null ? null : cause.token;
        String found = token != null ? token.getText()
                : cause != null && cause.c > 0 ? Character.toString(cause.c) : "";
        return Diagnostic.of(file, Math.max(0, error.getLineNumber()), Math.max(0, error.getColumn() + 1),
                found.isEmpty() ? Problem.SYNTAX : token == null ? Problem.SYNTAX_TOKEN : problem(token, cause), found,
                missing(found, cause));
    }

    /** Where when is missing, the parser asks for then. */
    private static String missing(String found, @Nullable RecognitionException cause) {
        return Vocabulary.FACTS.containsKey(found) ? "when"
                : cause instanceof DroolsMismatchedTokenException mismatched ? mismatched.getTokenText() : "";
    }

    private static Problem problem(Token token, RecognitionException cause) {
        if (token.getType() == Token.EOF) {
            return Problem.SYNTAX_END;
        }
        if (cause instanceof DroolsMismatchedSetException) {
            return Problem.SYNTAX_RULE;
        }
        if (cause instanceof DroolsMismatchedTokenException mismatched && mismatched.getTokenText() != null) {
            return Problem.SYNTAX_WORD;
        }
        return cause instanceof MismatchedTokenException mismatched && mismatched.expecting == DRL6Lexer.RIGHT_PAREN
                && token.getType() != DRL6Lexer.RIGHT_PAREN ? Problem.SYNTAX_BRACKET : Problem.SYNTAX_TOKEN;
    }
}
