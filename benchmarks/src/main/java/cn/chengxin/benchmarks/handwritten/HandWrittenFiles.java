package cn.chengxin.benchmarks.handwritten;

import cn.chengxin.benchmarks.Bundled;
import cn.chengxin.rules.ruleset.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The rule files that were written by hand, each with the digest of what was written. Whatever else the rule sets hold,
 * now or later, is no part of the comparison.
 */
public final class HandWrittenFiles {

    /** Clauses, quotes and whether they were seen are looked up, as parameters are: they may change. */
    private static final Pattern LOOKED_UP = Pattern.compile("^\\s*@(clause|quote|verified)\\b.*\\R",
            Pattern.MULTILINE);
    private static final Map<String, String> DIGESTS = """
            d8b80c25 cn/assessment-order-39-2010/assessment-level.drl
            e913f6d6 cn/assessment-order-39-2010/not-assessed.drl
            ff6eed40 cn/fundraising-order-74-2024/fundraising.drl
            4e77308f cn/government-procurement-law-2014/procurement.drl
            6f88dbc0 cn/government-procurement-regulation-2015/violations.drl
            a941cb97 cn/order-60-2018/abnormal-activity-other.drl
            474bf348 cn/order-60-2018/abnormal-activity.drl
            34a6ec33 cn/order-60-2018/conclusions.drl
            f77b3519 cn/order-60-2018/exemption.drl
            8666fce9 cn/order-60-2018/removal.drl
            52dabecb cn/order-60-2018/serious-dishonesty-records.drl
            a943bc07 cn/order-60-2018/serious-dishonesty.drl
            c85257fc cn/procurement-credit-notice-2016/lists.drl
            0699fd69 jiangsu-kunshan/opinions-2013/assessment.drl
            c35ce7c4 shandong-xuecheng/opinions-31-2020/daily-supervision.drl
            9bf2fda4 shandong-xuecheng/opinions-31-2020/dormant.drl
            156d2b88 shandong-xuecheng/opinions-31-2020/party-building.drl
            b0ecc7de shandong-xuecheng/opinions-31-2020/party-coverage.drl
            a7e6184f shandong-xuecheng/opinions-31-2020/party-leadership.drl
            d832fa78 shandong-xuecheng/opinions-31-2020/supervision-class.drl
            33799116 shandong-xuecheng/opinions-31-2020/trade-association-conduct.drl
            45fec392 shandong-xuecheng/opinions-31-2020/trade-association-dues.drl
            6d489700 sichuan-suining/plan-141-2011/government-services.drl
            """.lines().map(line -> line.split(" ")).collect(Collectors.toMap(line -> line[1], line -> line[0]));

    private HandWrittenFiles() {
    }

    /** The rule sets of the comparison: of all rule sets no file but these, and no parameter that these do not use. */
    public static List<RuleSet> of(List<RuleSet> ruleSets) {
        return ruleSets.stream().map(HandWrittenFiles::part).filter(each -> !each.sources().isEmpty()).toList();
    }

    private static RuleSet part(RuleSet ruleSet) {
        Map<String, String> sources = new TreeMap<>(ruleSet.sources());
        sources.keySet().removeIf(file -> !DIGESTS.containsKey(ruleSet.id() + "/" + file));
        return Bundled.withRules(ruleSet, sources);
    }

    /** The files that are no longer what was written by hand. While there are any, nothing can be compared. */
    public static List<String> outdated(List<RuleSet> ruleSets) {
        Map<String, String> present = new HashMap<>();
        ruleSets.forEach(ruleSet -> ruleSet.sources().forEach((file, text) -> present.put(ruleSet.id() + "/" + file,
                digest(text))));
        Predicate<String> changed = file -> !DIGESTS.get(file).equals(present.get(file));
        return DIGESTS.keySet().stream().filter(changed).sorted()
                .map(file -> file + ": written of " + DIGESTS.get(file) + ", now " + present.get(file)).toList();
    }

    private static String digest(String text) {
        CRC32 crc = new CRC32();
        crc.update(LOOKED_UP.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
