package cn.chengxin.service.page;

import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Term;
import java.lang.reflect.Method;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the vocabulary of rules aloud: {@code annualReports().overdue().exist()} is 年度报告·逾期未报送·存在. */
final class TermWords {

    private static final Pattern CALL = Pattern.compile("([a-zA-Z]+)\\(((?:[^()]|\\([^()]*\\))*)\\)");

    private static final Pattern OPERAND = Pattern.compile("p\\(\"[^\"]+\"\\)|[A-Z][A-Z_]+");

    private TermWords() {
    }

    /**
     * The chain in Chinese; as it stands where the vocabulary does not know it.
     *
     * @param words gives the word for an argument
     */
    static String of(String text, UnaryOperator<String> words) {
        return text.startsWith("!") ? "不：" + of(text.substring(1), words) : chain(text, words);
    }

    private static String chain(String text, UnaryOperator<String> words) {
        List<String> said = new ArrayList<>();
        Matcher call = CALL.matcher(text);
        Class<?> type = OrganizationView.class;
        int end = 0;
        while (call.find(end) && call.start() == end) {
            Method method = method(type, call.group(1));
            Term term = method == null ? null : method.getAnnotation(Term.class);
            if (method == null || term == null) {
                return text;
            }
            said.add(term.value() + arguments(call.group(2), words));
            type = method.getGenericReturnType() instanceof TypeVariable<?> ? type : method.getReturnType();
            end = call.end() < text.length() && text.charAt(call.end()) == '.' ? call.end() + 1 : call.end();
        }
        return said.isEmpty() ? text : String.join("·", said) + rest(text.substring(end), words);
    }

    /** What a chain is compared with. */
    private static String rest(String text, UnaryOperator<String> words) {
        return OPERAND.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words.apply(found.group())))
                .replace(">=", "≥").replace("<=", "≤").replace("!=", "≠").replace("==", "＝");
    }

    private static String arguments(String arguments, UnaryOperator<String> words) {
        return arguments.isBlank() ? "" : "（" + String.join("、", Stream.of(arguments.split(", ")).map(words).toList())
                + "）";
    }

    private static @Nullable Method method(Class<?> type, String name) {
        return Stream.of(type, OrganizationView.class, Findings.class)
                .flatMap(each -> Arrays.stream(each.getMethods()))
                .filter(each -> each.getName().equals(name) && each.isAnnotationPresent(Term.class)).findFirst()
                .orElse(null);
    }
}
