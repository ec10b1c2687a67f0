package cn.chengxin.rules.ruleset;

import org.jspecify.annotations.Nullable;

/**
 * What may be wrong in a rule set, in English and in Chinese: what it is, and what to do. {@code {0}}, {@code {1}} stand
 * for what was found. The names are stable: an editor may rely on them.
 */
public enum Problem {

    // ---- files
    NOT_UTF_8("not UTF-8", "save the file as UTF-8", "不是 UTF-8 编码", "请以 UTF-8 编码保存"),
    UNEXPECTED_FILE("unexpected file",
            "a rule set holds instrument.yaml, parameters.yaml, indicators.yaml, *.drl and scenarios/*.yaml",
            "规则集里不应有这个文件",
            "规则集只有 instrument.yaml、parameters.yaml、indicators.yaml、*.drl 和 scenarios/*.yaml"),
    NO_INSTRUMENT("missing", "say which document the rule set encodes", "缺少这个文件", "请写明本规则集编入的是哪一份文件"),
    DIVISIONS_OF_TWO_LEVELS("divisions: {0} is of another level than {1}",
            "name one place: its present code first, then its own former codes; the nation has none",
            "divisions：{0} 与 {1} 不是同一级行政区划", "只写一个地方：现行代码在前，其后为该地自己的曾用代码；全国没有曾用代码"),
    DIVISION_OF_ANOTHER("divisions: {0} is a code of the place of {1}",
            "a former code belongs to one place only", "divisions：{0} 是规则集 {1} 所在地的代码", "一个曾用代码只能属于一个地方"),
    INSTRUMENT_NOT_WHOLE("not whole",
            "title, number, issuer, from, status and divisions, codes of six digits, are needed", "内容不全",
            "须有 title、number、issuer、from、status 和 divisions（六位区划代码）"),
    TOO_LONG("longer than {0} characters", "split the file", "超过{0}个字符", "请拆成几个文件"),
    FORBIDDEN_CHARACTER("control characters, invisible characters and \\u escapes are not allowed: {0}",
            "delete the character", "不允许控制字符、不可见字符和 \\u 转义：{0}", "请删除这个字符"),

    // ---- YAML
    YAML_SYNTAX("{0}", "check indentation, colons and quotes", "不是正确的 YAML：{0}", "请检查缩进、冒号和引号"),
    UNKNOWN_KEY("unknown key {0}", "known here: {1}", "没有“{0}”这一项", "这里可以写：{1}"),
    KEY_TWICE("the key {0} stands twice", "keep one of them", "“{0}”这一项写了两次", "请只留一个"),
    WRONG_VALUE("{0}: {1} is not what stands here", "expected: {2}", "{0}：不能写 {1}", "应当写：{2}"),
    YAML_ALIAS("anchors and aliases (& and *) are not allowed", "write the value out", "不允许锚点和引用（& 和 *）",
            "请把内容写全"),
    ENTRY_NOT_WHOLE("{0}: needs {1}", "write what is missing", "{0}：须有 {1}", "请补写缺少的项"),

    // ---- parameters
    NO_CITATION("{0}, value of {1}: no citation (say where the number stands)", "write citation: and the clause",
            "{0}自{1}起的值没有出处", "请写 citation: 和条款"),
    NOT_A_DAY("{0}: {1} is no day", "write a day such as 2026-03-01", "{0}：{1}不是日期", "请写日期，例如 2026-03-01"),
    NOT_A_NUMBER("{0}, value of {1}: value: {2} (expected: a number, {3})", "write digits only",
            "{0}自{1}起的值：{2}不是数（单位 {3}）", "请只写数字，COUNT、WORKING_DAYS 只写整数"),
    NUMBER_TOO_LARGE("{0}, value of {1}: value: {2} (expected: at most {3})", "check the number of digits",
            "{0}自{1}起的值：{2}太大，不能超过{3}", "请检查位数"),
    NOT_A_PERIOD("{0}, value of {1}: value: {2} (expected: an ISO period such as P2Y or P15D)",
            "P2Y is two years, P6M six months, P15D fifteen days", "{0}自{1}起的值：{2}不是期间",
            "P2Y 是二年，P6M 是六个月，P15D 是十五日"),
    NOT_CODES("{0}, value of {1}: value: {2} (expected: a list of codes)", "write [A, B]",
            "{0}自{1}起的值：{2}不是代码的列表", "请写成 [甲, 乙]"),
    UNUSED_PARAMETER("no rule uses parameter {0}", "use it or take it out", "没有规则用到参数“{0}”", "请在规则中使用，或者删去"),
    PARAMETER_KEY("parameter key {0}: lower-case letters, digits and hyphens only", "such as report-grace",
            "参数名“{0}”只能用小写字母、数字和连字符", "例如 report-grace"),
    NO_SUCH_PARAMETER("there is no parameter {0}", "known: {1}", "没有参数“{0}”", "已有：{1}"),
    PARAMETER_EXISTS("there is a parameter {0} already", "change it, or choose another key", "已经有参数“{0}”",
            "请修改它，或者另取名称"),
    UNEDITABLE("{0} is not written so that it can be edited here", "edit the text of the file",
            "{0}的写法不能在这里修改", "请直接修改文件文本"),

    // ---- scenarios
    SCENARIO_NOT_WHOLE("{0}: needs scenario, asOf, organization and expect", "write what is missing",
            "情景“{0}”：须有 scenario、asOf、organization 和 expect", "请补写缺少的项"),
    DAY_OUT_OF_RANGE("{0}: {1} is no day from 1900 to 2999", "check the year", "{0}：{1}不是1900年至2999年的日期", "请检查年份"),
    FACT("{0}: {1}", "write the facts as a registry's document has them", "事实 {0} 有误：{1}", "请按社会组织档案的写法填写"),
    SCENARIO_TWICE("{0}: the name stands twice in this file", "every scenario is its own sentence",
            "情景“{0}”在本文件中重名", "请各用一句话命名"),
    TOO_MANY_SCENARIOS("more than {0} scenarios in a file", "split the file", "一个文件里超过{0}个情景", "请拆成几个文件"),

    // ---- a rule file
    NO_RULES("cannot be read as rules", "check brackets, quotes and end", "不能读作规则", "请检查括号、引号和 end"),
    SYNTAX("a rule is not written so", "check brackets, quotes and end", "规则的写法有误", "请检查括号、引号和 end"),
    SYNTAX_END("the file ends before a rule does", "close every bracket, and end every rule with end",
            "规则还没有写完，文件就结束了", "请补齐括号；每条规则以 end 结尾"),
    SYNTAX_RULE("{0} is not where a rule begins", "a rule begins with rule and its name in quotation marks",
            "这里应当是一条规则的开头，不能是“{0}”", "规则的开头写 rule，后面是双引号里的规则名"),
    SYNTAX_WORD("{1} is missing before {0}", "a rule is: rule, metadata, when, one condition, then, one result, end",
            "“{0}”之前缺少“{1}”", "一条规则依次是：rule 和规则名、元数据、when、条件、then、结果、end"),
    SYNTAX_BRACKET("a bracket is not closed before {0}, or {0} cannot stand here",
            "every ( needs its ); compare with == != < <= > >=, join with && || or a comma",
            "“{0}”之前缺少右括号，或者这里不能写“{0}”", "每个左括号都要有右括号；比较写 == != < <= > >=，连接写 &&、|| 或者逗号"),
    SYNTAX_TOKEN("{0} cannot stand here", "look for a sign too many, or a word missing before it", "这里不能写“{0}”",
            "请看看是不是多写了符号，或者前面漏写了内容"),
    SYNTAX_QUOTE("a quotation mark is not closed", "write \" at both ends", "双引号没有成对", "请在文字前后都写双引号"),
    SYNTAX_WIDE("{0} is a sign of full width",
            "write the sign of half width; full width stands in quotation marks only",
            "“{0}”是全角符号", "请改成半角符号；全角符号只能写在双引号之内"),
    TOO_DEEP("brackets are nested too deeply", "at most {0} levels", "括号嵌套太深", "最多{0}层"),
    TOO_DEEPLY_NESTED("cannot be read as rules: a condition is nested too deeply", "split the rule", "条件嵌套太深",
            "请拆成几条规则"),
    TOO_HARD("cannot be read in reasonable time", "take out brackets that stand behind brackets, or split the file",
            "读不完：括号的写法太复杂", "请删去多余的括号，或者拆成几个文件"),
    WRONG_PACKAGE("package {0} (expected: {1})", "write package {1} in the first line", "package {0} 有误",
            "首行应当写 package {1}"),
    ONLY_RULES("only rules are allowed: no import, global, function, declare, query, unit or attribute",
            "take it out", "文件里只能有规则，不能有 import、global、function、declare、query、unit 和属性", "请删去"),
    TOO_COSTLY("given up: trying the rule set takes more than {0} s of processor time or {1} MB of memory",
            "ask less, write fewer scenarios, or split the rule set",
            "没有试完：试用这个规则集要占用{0}秒以上处理器时间或者{1} MB 以上内存", "请减少规则或者情景，或者拆成几个规则集"),
    TOO_MANY_RULES("more than {0} rules in a rule set", "one rule set encodes one instrument", "一个规则集超过{0}条规则",
            "一个规则集只编入一份文件"),

    // ---- a rule
    MORE_THAN_A_RULE("a rule has a name, metadata, when and then, and nothing else",
            "take out salience, extends, queries and the like", "一条规则只有名称、元数据、when 和 then",
            "请删去 salience、extends、query 之类"),
    RULE_NAME("rule name: letters, digits and punctuation only, 2 to 200 characters",
            "write the requirement as a sentence", "规则名只能用文字、数字和标点，2至200个字符", "请用一句话写明规定的内容"),
    RULE_TWICE("rule name stands twice: {0}", "every rule is its own sentence", "规则重名：{0}", "每条规则各用一句话命名"),
    NOT_ONE_PATTERN("when must be one pattern, OrganizationView( … ) or Findings( … ), of applications "
            + "ApplicationView( … ) or ApplicationFindings( … )", "put all conditions between its brackets",
            "when 里须有、也只能有一个 OrganizationView( … ) 或者 Findings( … )，成立登记用 ApplicationView( … ) 或者 "
                    + "ApplicationFindings( … )", "请把全部条件写进它的括号，用逗号分开"),
    TOO_MANY_TERMS("a rule that asks more than {0} terms", "split the rule", "一条规则用到的词超过{0}个", "请拆成几条规则"),
    TOO_MANY_TERMS_OF_ALL("a rule set that asks more than {0} terms", "one rule set encodes one instrument",
            "一个规则集用到的词超过{0}个", "一个规则集只编入一份文件"),
    WRONG_STAGE("OrganizationView( … ) leads to finding( KIND ), Findings( … ) to conclude( MATTER, OUTCOME )",
            "a rule on organizations finds; a rule on findings concludes",
            "OrganizationView( … ) 得出 finding( … )，Findings( … ) 得出 conclude( …, … )", "看组织的规则作出认定，看认定的规则得出结论"),
    NOT_ONE_ACTION("then must be exactly one finding( KIND ); or conclude( MATTER, OUTCOME ); or score( "
            + "p(\"key\") );", "one rule, one result",
            "then 里只能有一句 finding( … )、conclude( …, … ) 或者 score( p(\"…\") )，以分号结尾",
            "一条规则一个结果"),
    WRONG_MATTER("{0} is no outcome of {1}", "it belongs to {2}", "{0}不是{1}的结论", "它属于{2}"),
    NOT_POINTS("no parameter {0} in points", "parameters.yaml says how many: unit POINTS", "没有以分（POINTS）为单位的参数“{0}”",
            "分值写在 parameters.yaml，unit 为 POINTS"),
    UNKNOWN_CODE("unknown code {0}", "known here: {1}", "没有代码“{0}”", "这里可以用：{1}"),
    UNKNOWN_METADATA("unknown metadata @{0} (known: @clause, @quote, @inForce, @verified)", "take it out",
            "没有 @{0} 这种元数据", "只能用 @clause、@quote、@inForce、@verified"),
    METADATA_TWICE("the same metadata stands twice in a rule", "keep one of them", "同一条规则的元数据写了两次", "请只留一个"),
    METADATA_FORM("metadata @{0} takes {1}", "such as @{0}( {2} )", "@{0} 应当写：{1}", "例如 @{0}( {2} )"),
    MISSING_METADATA("metadata @{0}( \"…\" ) is missing", "write it under the rule's name", "缺少 @{0}( \"…\" )",
            "请写在规则名下面"),
    IN_FORCE_FORM("@inForce( \"from/to\" ) takes ISO dates, .. for an open end", "such as 2024-09-05/..",
            "@inForce( \"起/止\" ) 须写日期，没有终止日期的写 ..", "例如 2024-09-05/.."),
    IN_FORCE_RANGE("@inForce must lie within the instrument's own dates, {0} to {1}, and end after it begins",
            "change it, or the dates in instrument.yaml", "@inForce 须在文件的施行期间（{0}至{1}）之内，止日在起日之后",
            "请修改它，或者修改 instrument.yaml 的日期"),

    // ---- a condition
    NOT_A_CONDITION("not a condition: {0}", "write terms, comparisons, p(\"key\") and codes", "不是条件：{0}",
            "条件由词、比较、p(\"…\") 和代码组成"),
    NO_CONDITION("a rule without a condition", "say when it holds", "规则没有条件", "请写明什么情况下成立"),
    CONDITION_TOO_LONG("a condition of more than {0} characters", "split the rule", "条件超过{0}个字符", "请拆成几条规则"),
    CONDITION_SYNTAX("cannot be read as a condition", "check brackets and operators", "不能读作条件", "请检查括号和运算符"),
    TWO_COMPARISONS("two comparisons without && or || between them", "write && between them", "两个比较之间没有 && 或者 ||",
            "请在中间写 &&"),
    NOT_YES_OR_NO("{0} is not yes or no", "compare it with something, or continue it: {1}", "{0}不是“是否”，不能单独作条件",
            "请与参数比较，或者接着写：{1}"),
    OPERATOR("operator {0} is not allowed", "use && || ! and == != < <= > >=", "不能用运算符 {0}",
            "可以用 && || ! 和 == != < <= > >="),
    LEFT_SIDE("the left side of a comparison must be a term", "write the term left and the parameter right",
            "比较的左边须是一个词", "请把词写在左边，参数写在右边"),
    ORDER_OF_CODES("codes can only be compared with == and !=", "list the codes that are meant", "代码只能用 == 和 != 比较",
            "请逐一写出所指的代码"),
    NOT_COMPARABLE("{0} cannot be compared", "continue it: {1}", "{0}不能比较", "请接着写：{1}"),
    WRONG_UNIT("p(\"{0}\") is measured in {1}, which cannot be compared with this", "use a parameter in {2}",
            "参数“{0}”的单位是 {1}，不能与它比较", "请用以 {2} 为单位的参数"),
    UNKNOWN_TERM("unknown term {0}()", "known here: {1}", "没有“{0}()”这个词", "这里可以用：{1}"),
    ARGUMENTS("{0}() takes {1} arguments, not {2}", "it takes: {3}", "{0}() 须有{1}个参数，这里写了{2}个", "应当是：{3}"),
    NOT_A_PARAMETER("expected a parameter, not {0}", "write p(\"key\"); numbers stand in parameters.yaml",
            "这里须是参数，不能是 {0}", "请写 p(\"…\")，数字写在 parameters.yaml"),
    UNKNOWN_PARAMETER("no parameter {0} in parameters.yaml", "known: {1}", "parameters.yaml 里没有参数“{0}”", "已有：{1}"),
    NOT_ALLOWED("not allowed in a rule: {0}", "a condition is made of terms, &&, ||, !, comparisons, p(\"key\") and codes",
            "规则里不允许：{0}", "条件由词、&&、||、!、比较、p(\"…\") 和代码组成");

    private final String message;
    private final String hint;
    private final String messageZh;
    private final String hintZh;

    Problem(String message, String hint, String messageZh, String hintZh) {
        this.message = message;
        this.hint = hint;
        this.messageZh = messageZh;
        this.hintZh = hintZh;
    }

    String message(Object... found) {
        return filled(message, found);
    }

    String hint(Object... found) {
        return filled(hint, found);
    }

    String messageZh(Object... found) {
        return filled(messageZh, found);
    }

    String hintZh(Object... found) {
        return filled(hintZh, found);
    }

    private static String filled(String text, @Nullable Object... found) {
        StringBuilder filled = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            boolean place = text.charAt(i) == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}';
            int number = place ? text.charAt(i + 1) - '0' : -1;
            filled.append(place ? String.valueOf(found[number]) : String.valueOf(text.charAt(i)));
            i += place ? 3 : 1;
        }
        return filled.toString();
    }
}
