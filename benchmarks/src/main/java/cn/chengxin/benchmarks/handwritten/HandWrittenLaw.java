package cn.chengxin.benchmarks.handwritten;

import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Provenance;
import cn.chengxin.rules.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@link HandWrittenFiles} in plain Java, over the same view of the organization and its vocabulary: the
 * same verdicts as the engine's, without evidence. What several rules ask is asked once, and what cannot matter is not
 * asked at all.
 */
public final class HandWrittenLaw {

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
     * Looks up clauses and parameters.
     *
     * @param ruleSets the rule sets of the comparison, see {@link HandWrittenFiles#of}
     * @param book the same, compiled
     */
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
