package cn.chengxin.benchmarks.handwritten;

import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.InstrumentStatus;
import cn.chengxin.rules.verdict.Provenance;
import cn.chengxin.rules.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All bundled rule sets in plain Java, over the same view of the organization and its vocabulary: the same verdicts as
 * the engine's, without evidence. What several rules ask is asked once, and what cannot matter is not asked at all.
 */
public final class HandWrittenLaw {

    /** Which text of a rule set was written by hand: its {@link Law#revision}. */
    private static final Map<String, String> WRITTEN = Map.of(
            "cn/assessment-order-39-2010", "a0ff55bd",
            "cn/fundraising-order-74-2024", "453796e",
            "cn/government-procurement-law-2014", "8f9184c6",
            "cn/government-procurement-regulation-2015", "54945d95",
            "cn/order-60-2018", "248b1173",
            "cn/procurement-credit-notice-2016", "4ad66f8f",
            "jiangsu-kunshan/opinions-2013", "eab48df6",
            "shandong-xuecheng/opinions-31-2020", "5fe59c3b",
            "sichuan-suining/plan-141-2011", "540e48ba");
    private static final String SUINING = "510900";
    private static final String KUNSHAN = "320583";
    private static final String XUECHENG = "370403";

    private final HandWrittenOrder39 order39;
    private final HandWrittenOrder74 order74;
    private final HandWrittenProcurementLaw procurementLaw;
    private final HandWrittenProcurementRegulation procurementRegulation;
    private final HandWrittenOrder60 order60;
    private final HandWrittenCreditNotice creditNotice;
    private final HandWrittenKunshan kunshan;
    private final HandWrittenXuecheng xuecheng;
    private final HandWrittenSuining suining;

    /**
     * The rule sets that are not as they were when they were written by hand here: new, changed or gone. While there are
     * any, nothing can be compared.
     */
    public static List<String> outdated(List<RuleSet> ruleSets) {
        Map<String, String> present = ruleSets.stream()
                .filter(each -> each.instrument().status() != InstrumentStatus.DRAFT)
                .collect(Collectors.toMap(RuleSet::id, Law::revision));
        return Stream.concat(WRITTEN.keySet().stream(), present.keySet().stream()).distinct().sorted()
                .filter(id -> !Objects.equals(WRITTEN.get(id), present.get(id)))
                .map(id -> id + ": written of " + WRITTEN.get(id) + ", now " + present.get(id)).toList();
    }

    /** Looks up clauses and parameters. */
    public HandWrittenLaw(List<RuleSet> ruleSets, RuleBook book) {
        order39 = new HandWrittenOrder39(new Law("cn/assessment-order-39-2010", ruleSets, book));
        order74 = new HandWrittenOrder74(new Law("cn/fundraising-order-74-2024", ruleSets, book));
        procurementLaw = new HandWrittenProcurementLaw(new Law("cn/government-procurement-law-2014", ruleSets, book));
        procurementRegulation = new HandWrittenProcurementRegulation(
                new Law("cn/government-procurement-regulation-2015", ruleSets, book));
        order60 = new HandWrittenOrder60(new Law("cn/order-60-2018", ruleSets, book));
        creditNotice = new HandWrittenCreditNotice(new Law("cn/procurement-credit-notice-2016", ruleSets, book));
        kunshan = new HandWrittenKunshan(new Law("jiangsu-kunshan/opinions-2013", ruleSets, book));
        xuecheng = new HandWrittenXuecheng(new Law("shandong-xuecheng/opinions-31-2020", ruleSets, book));
        suining = new HandWrittenSuining(new Law("sichuan-suining/plan-141-2011", ruleSets, book));
    }

    /** Judges one organization on one day. */
    public Verdict evaluate(Organization organization, LocalDate asOf, Provenance provenance) {
        List<String> jurisdictions = jurisdictions(organization.registrationAuthority().division());
        boolean inSuining = jurisdictions.contains(SUINING);
        boolean inKunshan = jurisdictions.contains(KUNSHAN);
        boolean inXuecheng = jurisdictions.contains(XUECHENG);
        Judgment judgment = new Judgment(organization, asOf);
        order39.find(judgment);
        order74.find(judgment);
        procurementLaw.find(judgment);
        procurementRegulation.find(judgment);
        order60.find(judgment);
        creditNotice.find(judgment);
        if (inSuining) {
            suining.find(judgment);
        } else if (inKunshan) {
            kunshan.find(judgment);
        } else if (inXuecheng) {
            xuecheng.find(judgment);
        }
        order39.conclude(judgment);
        procurementLaw.conclude(judgment);
        order60.conclude(judgment);
        if (inSuining) {
            suining.conclude(judgment);
        } else if (inKunshan) {
            kunshan.conclude(judgment);
        } else if (inXuecheng) {
            xuecheng.conclude(judgment);
        }
        return judgment.verdict(jurisdictions, provenance);
    }

    private static List<String> jurisdictions(@Nullable String division) {
        if (division == null || division.equals(Instrument.NATION)) {
            return List.of(Instrument.NATION);
        }
        String province = division.substring(0, 2) + "0000";
        String city = division.substring(0, 4) + "00";
        if (division.equals(province)) {
            return List.of(Instrument.NATION, province);
        }
        return division.equals(city) ? List.of(Instrument.NATION, province, city)
                : List.of(Instrument.NATION, province, city, division);
    }
}
