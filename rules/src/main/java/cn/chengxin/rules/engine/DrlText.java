package cn.chengxin.rules.engine;

import java.util.List;
import java.util.stream.Stream;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.lang.DRL6Lexer;
import org.drools.drl.parser.lang.DRLLexer;
import org.drools.drl.parser.lang.DRLParser;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A rule file as Drools reads it, with an end: the parser tries again for every pair of brackets that might be a cast, so
 * that twenty of them would keep it for hours.
 *
 * @param content what was read; null where nothing was
 * @param errors what is wrong, with lines and columns
 * @param annotations how often metadata stands in the text; the parser keeps one of each name
 */
record DrlText(@Nullable PackageDescr content, List<DroolsParserException> errors, int annotations) {

    /** Rules of a policy ask for about twenty tokens a character. */
    private static final long MOST_OF_A_CHARACTER = 150;
    private static final long MOST_OF_ANY = 100_000;

    /** The text keeps the parser longer than any rule needs. */
    static final class Endless extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Counts how often the parser looks at a token. */
    private static final class Tokens extends CommonTokenStream {

        private long left;

        Tokens(TokenSource source, long most) {
            super(source);
            this.left = most;
        }

        @Override
        public Token LT(int ahead) {
            if (left-- <= 0) {
                throw new Endless();
            }
            return super.LT(ahead);
        }
    }

    /**
     * Parses a text and does nothing else.
     *
     * @throws Endless where that would take too long
     */
    static DrlText parse(String text) {
        DRLLexer lexer = DRLFactory.getDRLLexer(new ANTLRStringStream(text), LanguageLevelOption.DRL6);
        Tokens tokens = new Tokens(lexer, MOST_OF_ANY + MOST_OF_A_CHARACTER * text.length());
        DRLParser parser = DRLFactory.getDRLParser(tokens, LanguageLevelOption.DRL6);
        PackageDescr content = null;
        try {
            content = parser.compilationUnit();
        } catch (RecognitionException e) {
            return new DrlText(null, List.of(new DroolsParserException("ERR", e.getMessage(), e.line,
                    e.charPositionInLine, 0, e)), 0);
        }
        // What no token begins with is left out before anything is parsed: it would go unseen.
        return new DrlText(content, Stream.concat(lexer.getErrors().stream(), parser.getErrors().stream()).toList(),
                (int) tokens.getTokens().stream().filter(token -> token.getType() == DRL6Lexer.AT).count());
    }
}
