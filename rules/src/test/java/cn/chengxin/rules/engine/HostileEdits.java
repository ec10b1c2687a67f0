package cn.chengxin.rules.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Edits that somebody might try who wants to run code, to read what is none of his business, or to stop the service: the
 * file that is edited, and its text. Mistakes that an honest officer makes stand in {@code src/test/resources/rejected}.
 */
final class HostileEdits {

    private static final String SING = "cn.chengxin.rules.engine.Canary.sing()";
    private static final String PATTERN = "OrganizationView( penalties().exist() )";
    private static final String FINDING = "finding( IRREGULARITY );";

    private final Map<String, Map<String, byte[]>> edits = new LinkedHashMap<>();

    private HostileEdits() {
        code();
        constructs();
        texts();
        sizes();
        yaml();
        numbers();
        scenarios();
        files();
    }

    /** Name to the files that are put in place of the usual ones. */
    static Map<String, Map<String, byte[]>> all() {
        return new HostileEdits().edits;
    }

    private void code() {
        when("call of a class", SING);
        when("call in eval", "eval(" + SING + ")");
        when("call after a term", "penalties().exist() && " + SING);
        when("process", "Runtime.getRuntime().exec(\"touch /tmp/chengxin-canary\") != null");
        when("process builder", "new ProcessBuilder(\"touch\", \"/tmp/chengxin-canary\").start() != null");
        when("file", "new java.io.File(\"/etc/passwd\").exists()");
        when("file written", "new java.io.FileWriter(\"/tmp/chengxin-canary\") != null");
        when("network", "new java.net.URL(\"http://localhost\").openStream() != null");
        when("environment", "System.getenv(\"PATH\") != null");
        when("reflection", "getClass().forName(\"cn.chengxin.rules.engine.Canary\").newInstance() != null");
        when("reflection through a term", "penalties().getClass().getClassLoader() != null");
        when("string's class", "\"\".getClass().exist()");
        when("thread", "new Thread(() -> { while (true) { } }).start() == null");
        when("exit", "System.exit(0) == null");
        when("lambda", "((java.util.function.Supplier<Boolean>) () -> true).get()");
        when("method reference", "penalties().where(cn.chengxin.rules.engine.Canary::sing).exist()");
        when("anonymous class", "new Object() { boolean b = " + SING + "; }.b");
        when("cast", "((Boolean) penalties()).exist()");
        when("array", "new int[2147483647].length == 1");
        when("switch", "switch (1) { default -> true; }");
        when("instanceof", "this instanceof Object");
        when("assignment", "x = 1");
        when("ternary", "penalties().exist() ? true : " + SING);
        when("increment", "penalties().count()++ == 1");
        when("mvel block", "{ " + SING + "; true }");
        when("mvel with", "with (this) { x = 1 }");
        when("mvel def", "def f() { true }; f()");
        when("mvel projection", "(name in penalties()).size() == 1");
        when("null-safe", "penalties()!.exist()");
        when("field", "penalties.records");
        when("map", "this[\"class\"] != null");
        when("regular expression", "penalties().exist() matches \"(a+)+$\"");
        when("engine's method", "holds(1, true)");
        when("object's method", "wait()");
        when("generic call", "<Object>penalties().exist()");
        then("call", SING + ";");
        then("after the finding", FINDING + " " + SING + ";");
        then("inside the finding", "finding( " + SING + " );");
        then("block", "{ " + FINDING + " }");
        then("endless loop", "while (true) { }");
        then("inserts facts without end", "insert( new Object() );");
        then("modify", "modify( $f ) { state(1) };");
        then("string that ends", "finding( IRREGULARITY\" );");
        then("drools", "drools.halt();");
        then("kcontext", "kcontext.getKieRuntime().dispose();");
    }

    private void constructs() {
        top("import", "import java.lang.Runtime");
        top("static import", "import static java.lang.Runtime.getRuntime");
        top("import function", "import function cn.chengxin.rules.engine.Canary.sing");
        top("import accumulate", "import accumulate cn.chengxin.rules.engine.Canary sing");
        top("function", "function boolean f() { return " + SING + "; }");
        top("global", "global java.lang.Runtime runtime");
        top("declare", "declare Trap name : String = String.valueOf(" + SING + ") end");
        top("declare entry point", "declare entry-point \"e\" end");
        top("declare window", "declare window W OrganizationView() over window:length(1) from entry-point e end");
        top("query", "query q() OrganizationView() end");
        top("unit", "unit Units;");
        top("dialect", "dialect \"mvel\"");
        for (String attribute : new String[] {"salience 2147483647", "salience( " + SING + " ? 1 : 2 )",
            "timer( int: 0 1 )", "timer( cron: * * * * * ? )", "duration 1", "no-loop true", "lock-on-active true",
            "enabled( " + SING + " )", "dialect \"mvel\"", "agenda-group \"a\"", "activation-group \"a\"",
            "ruleflow-group \"a\"", "auto-focus true", "date-effective \"1-Jan-1970\"", "date-expires \"1-Jan-1970\"",
            "calendars \"c\"", "extends \"别的\""}) {
            drl("attribute " + attribute, rule().replace("\nwhen", "\n    " + attribute + "\nwhen"));
        }
        pattern("from", "OrganizationView() from java.util.List.of()");
        pattern("from a call", "Object() from " + SING);
        pattern("accumulate", "accumulate( OrganizationView(); $c : count(1) )");
        pattern("accumulate with code", "Number() from accumulate( OrganizationView(), init( " + SING
                + "; ) action( ) result( 1 ) )");
        pattern("collect", "java.util.List() from collect( OrganizationView() )");
        pattern("eval", "eval( " + SING + " )");
        pattern("cross product", "OrganizationView() ".repeat(12));
        pattern("or explosion", "( OrganizationView() or Findings() ) ".repeat(30));
        pattern("forall", "forall( OrganizationView() )");
        pattern("oopath", "/organizations[ true ]");
        pattern("qualified type", "cn.chengxin.rules.engine.Canary()");
        pattern("object", "Object( " + SING + " )");
        pattern("window", "OrganizationView() over window:time( 1s )");
        pattern("annotated", PATTERN + " @watch( * )");
    }

    private void texts() {
        drl("code in a name", rule().replace("有处罚", "\" when eval(" + SING + ") then end rule \""));
        drl("escape in a name", rule().replace("有处罚", "有\\u0022处罚"));
        drl("escaped bracket in a condition", rule().replace("exist()", "exist\\u0028\\u0029"));
        drl("escape in a comment", "/* \\u002a/ import java.lang.Runtime /* */\n" + rule());
        drl("comment that ends early", rule().replace("penalties()", "penalties() /* */ && " + SING + " /* */"));
        drl("line comment hides a bracket", rule().replace("exist() )", "exist() // )"));
        drl("hash comment", "# include\n" + rule());
        drl("annotation with code", rule().replace("@clause( \"第一条\" )", "@clause( " + SING + " )"));
        drl("annotation with code beside", rule().replace("@quote", "@Role( " + SING + " ) @quote"));
        drl("annotation of a class", rule().replace("@quote", "@java.lang.Deprecated @quote"));
        drl("dates with code", rule().replace("2018-01-24/..", "\" + " + SING + " + \"/.."));
        drl("direction is turned", rule().replace("引文", "引\u202e文"));
        drl("nothing between", rule().replace("exist", "ex\u200bist"));
        drl("byte-order mark", "\ufeff" + rule());
        drl("null character", rule().replace("引文", "引\0文"));
        drl("line separator", rule().replace("引文", "引\u2028文"));
        drl("full-width letters", rule().replace("penalties", "ｐｅｎａｌｔｉｅｓ"));
        drl("letters of another alphabet", rule().replace("penalties", "pеnalties"));
        bytes("half a character", "rules.drl", new byte[] {(byte) 0xE4, (byte) 0xBD});
        bytes("not text at all", "rules.drl", new byte[] {0x50, 0x4B, 3, 4, 0, 0, 0, 0});
        bytes("overlong encoding", "rules.drl", new byte[] {(byte) 0xC0, (byte) 0xAF});
        drl("metadata twice", rule().replace("@quote", "@clause( \"第二条\" ) @quote"));
    }

    private void sizes() {
        drl("a thousand rules", IntStream.range(0, 1_000).mapToObj(i -> TestRuleSets.rule("规则" + i, PATTERN, FINDING))
                .collect(Collectors.joining("\n")));
        when("a thousand terms", String.join(" || ", java.util.Collections.nCopies(1_000, "penalties().exist()")));
        when("ten thousand brackets", "(".repeat(10_000) + "penalties().exist()" + ")".repeat(10_000));
        when("ten thousand negations", "!".repeat(10_000) + "penalties().exist()");
        when("three thousand negations", "!".repeat(3_000) + "penalties().exist()");
        when("a long chain", "penalties()" + ".exist()".repeat(400));
        when("open brackets", "(".repeat(39));
        when("braces", "{".repeat(5_000));
        when("square brackets", "[".repeat(5_000));
        when("angle brackets", "a" + "<b".repeat(1_900));
        when("casts", "(a)".repeat(1_200) + "b");
        when("a long sum", "penalties().count() > " + "1+".repeat(1_900) + "1");
        when("a long text", "penalties().kinds(\"" + "a".repeat(150_000) + "\").exist()");
        drl("a file of a million characters", rule() + "// " + "a".repeat(1_000_000));
        drl("a sign behind a long quotation", rule().replace("引文", "引".repeat(90_000)) + "；");
        drl("quotes without end", rule() + "\"".repeat(50_001));
        drl("comments without end", rule() + "/*".repeat(50_000));
        drl("rules without end", "rule \"甲乙\" when ".repeat(5_000));
    }

    private void yaml() {
        file("aliases that explode", "parameters.yaml", "a: &a [x,x,x,x,x,x,x,x,x]\n" + IntStream.range(1, 12)
                .mapToObj(i -> "k" + i + ": &k" + i + " [" + ("*" + (i == 1 ? "a" : "k" + (i - 1)) + ",").repeat(9)
                        + "]\n").collect(Collectors.joining()));
        file("an anchor", "parameters.yaml", TestRuleSets.PARAMETERS.replace("第一条", "&x 第一条"));
        file("an alias", "parameters.yaml", TestRuleSets.PARAMETERS.replace("50000", "*x"));
        file("a merge key", "parameters.yaml", "limit: {<<: {description: a}, unit: YUAN, values: {}}");
        file("a tag that constructs", "parameters.yaml",
                "limit: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]");
        file("a tag of a class", "instrument.yaml", "!!cn.chengxin.rules.engine.Canary {}");
        file("brackets without end", "parameters.yaml", "[".repeat(50_000));
        file("braces without end", "parameters.yaml", "a: " + "{b: ".repeat(20_000));
        file("deep indentation", "parameters.yaml", IntStream.range(0, 600).mapToObj(i -> " ".repeat(i) + "a:\n")
                .collect(Collectors.joining()));
        file("a key twice", "parameters.yaml", TestRuleSets.PARAMETERS + TestRuleSets.PARAMETERS);
        file("several documents", "parameters.yaml", TestRuleSets.PARAMETERS + "---\nb: 1\n");
        file("a byte-order mark", "parameters.yaml", "\ufeff" + TestRuleSets.PARAMETERS);
        file("direction is turned in a citation", "parameters.yaml", TestRuleSets.PARAMETERS.replace("第一条", "一\u202e条"));
        file("an escape in a citation", "parameters.yaml", TestRuleSets.PARAMETERS.replace("第一条", "\"\\u202e\""));
        file("code in a parameter's key", "parameters.yaml", TestRuleSets.PARAMETERS.replace("limit:",
                "\"a\\\") || " + SING + " || p(\\\"\":"));
        file("a huge text", "parameters.yaml", TestRuleSets.PARAMETERS.replace("第一条", "一".repeat(300_000)));
        file("nothing", "parameters.yaml", "null");
        file("a list", "parameters.yaml", "[1, 2]");
        file("instrument of a million divisions", "instrument.yaml", TestRuleSets.INSTRUMENT.replace("\"100000\"",
                "\"100000\",".repeat(200_000)));
        file("a division that is no code", "instrument.yaml", TestRuleSets.INSTRUMENT.replace("100000", "../../etc"));
    }

    private void numbers() {
        parameter("a number without end", "YUAN", "1e999999999");
        parameter("a number of a billion digits", "YUAN", "1e-999999999");
        parameter("a long number", "YUAN", "9".repeat(100_000));
        parameter("not a number", "YUAN", ".nan");
        parameter("infinity", "YUAN", ".inf");
        parameter("a hexadecimal bomb", "COUNT", "0x" + "F".repeat(10_000));
        parameter("a count in billions", "COUNT", "99999999999");
        parameter("a billion days", "PERIOD", "P999999999D");
        parameter("a billion years", "PERIOD", "P999999999Y");
        parameter("a period that goes back", "PERIOD", "P-1D");
        parameter("a billion working days", "WORKING_DAYS", "1000000000");
        parameter("codes in codes", "CODES", "[[A, [B]], {c: d}]");
        file("a value of the year 999999999", "parameters.yaml", TestRuleSets.PARAMETERS.replace("2018-01-24",
                "\"+999999999-01-01\""));
        file("an instrument of the year 999999999", "instrument.yaml", TestRuleSets.INSTRUMENT.replace("2018-01-24",
                "\"+999999999-01-01\""));
    }

    private void scenarios() {
        scenario("asOf far ahead", "asOf: \"+999999999-12-31\"", "");
        scenario("asOf before all", "asOf: -999999999-01-01", "");
        scenario("registered in the year 1", "asOf: 2020-01-01", "registeredOn: 0001-01-01");
        scenario("registered far ahead", "asOf: 2020-01-01", "registeredOn: \"+999999999-01-01\"");
        scenario("a report of a huge year", "asOf: 2020-01-01", "annualReports: [{year: 2147483647}]");
        scenario("a report of no year", "asOf: 2020-01-01", "annualReports: [{year: 19x}]");
        scenario("money without end", "asOf: 2020-01-01",
                "registeredFunds: [{from: 2020-01-01, amount: 1e999999999}]");
        scenario("a term of the vocabulary", "asOf: 2020-01-01", "class: java.lang.Runtime");
        file("ten thousand scenarios", "scenarios/many.yaml", IntStream.range(0, 10_000)
                .mapToObj(i -> "- {scenario: s" + i + ", asOf: 2020-01-01, expect: {}}\n")
                .collect(Collectors.joining()));
        file("a huge scenario", "scenarios/huge.yaml", "- {scenario: s, asOf: 2020-01-01, organization: {penalties: ["
                + "{decidedOn: 2020-01-01, kinds: [WARNING], against: ORGANIZATION},".repeat(5_000) + "]}, expect: {}}");
        file("a scenario without end", "scenarios/open.yaml", "- ".repeat(50_000));
    }

    private void files() {
        for (String path : new String[] {"../../etc/passwd", "/etc/passwd", "..\\rules.drl", "scenarios/../x.yaml",
            "scenarios/deeper/x.yaml", "rules.drl/", "rules.java", "rules.drl\0.yaml", ".drl", "sub/rules.drl",
            "META-INF/services/x", "kmodule.xml"}) {
            file("path " + path, path, rule());
        }
    }

    private static String rule() {
        return TestRuleSets.rule("有处罚", PATTERN, FINDING);
    }

    private void when(String name, String condition) {
        pattern("when: " + name, "OrganizationView( " + condition + " )");
    }

    private void pattern(String name, String pattern) {
        drl(name, TestRuleSets.rule("有处罚", pattern, FINDING));
    }

    private void then(String name, String action) {
        drl("then: " + name, TestRuleSets.rule("有处罚", PATTERN, action));
    }

    private void top(String name, String statement) {
        drl("top: " + name, statement + "\n\n" + rule());
    }

    private void drl(String name, String rules) {
        file(name, "rules.drl", TestRuleSets.file(rules));
    }

    private void parameter(String name, String unit, String value) {
        file(name, "parameters.yaml", TestRuleSets.PARAMETERS.replace("YUAN", unit).replace("50000", value));
    }

    private void scenario(String name, String day, String facts) {
        file("scenario: " + name, "scenarios/s.yaml",
                "- scenario: 一\n  " + day + "\n  organization: {" + facts + "}\n  expect: {findings: []}\n");
    }

    private void file(String name, String path, String text) {
        bytes(name, path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String name, String path, byte[] bytes) {
        if (edits.put(name, Map.of(path, bytes)) != null) {
            throw new AssertionError("two edits are called " + name);
        }
    }
}
