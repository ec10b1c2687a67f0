package cn.chengxin.service.trial;

import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Finding;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Undetermined;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.service.organization.OrganizationHead;
import cn.chengxin.service.organization.Organizations;
import cn.chengxin.service.page.Wording;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.watchlist.ListReader;
import cn.chengxin.service.watchlist.Publication;
import cn.chengxin.service.watchlist.Publication.Place;
import cn.chengxin.service.watchlist.WatchLists;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a scan found, as text: the numbers by list and place, and three verdicts in full. */
@Component
final class TrialReport {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final List<Outcome> SHOWN = List.of(Outcome.SERIOUS_DISHONESTY_LIST,
            Outcome.ABNORMAL_ACTIVITY_LIST, Outcome.KEY_SUPERVISION, Outcome.REMOVE_FROM_ABNORMAL_LIST);
    private static final int EXAMPLES = 3;

    private final WatchLists lists;
    private final ListReader reader;
    private final Organizations organizations;
    private final RuleBooks ruleBooks;
    private final Wording wording;

    TrialReport(WatchLists lists, ListReader reader, Organizations organizations, RuleBooks ruleBooks,
            Wording wording) {
        this.lists = lists;
        this.reader = reader;
        this.organizations = organizations;
        this.ruleBooks = ruleBooks;
        this.wording = wording;
    }

    String text() {
        Publication publication = Objects.requireNonNull(lists.current());
        StringBuilder text = new StringBuilder("\n\n");
        text.append("══ 登记库核查报告　基准日 ").append(publication.asOf()).append("　名单第 ")
                .append(publication.version()).append(" 版 ══\n");
        text.append("社会组织 ").append(publication.organizations()).append(" 家，无法核查 ")
                .append(publication.failures()).append(" 家。以下均为建议，由登记管理机关决定。\n\n");
        numbers(text, publication, List.of(Outcome.GUIDANCE, Outcome.INTERVIEW, Outcome.KEY_SUPERVISION), "监管类别");
        numbers(text, publication, Arrays.stream(Outcome.values())
                .filter(each -> each.matter() != Matter.SUPERVISION_CLASS)
                .filter(each -> publication.count(each).established() + publication.count(each).undetermined() > 0)
                .toList(), "名单");
        text.append("示例\n");
        examples(publication).forEach(uscc -> example(text, uscc, publication.asOf()));
        return text.toString();
    }

    private void numbers(StringBuilder text, Publication publication, List<Outcome> shown, String title) {
        text.append(padded(title, 28)).append(padded("合计", 8)).append(padded("待核实", 8));
        publication.places().forEach(place -> text.append(padded(wording.place(place.division(), CHINESE), 10)));
        text.append('\n');
        for (Outcome outcome : shown) {
            text.append(padded("　" + outcome.label(), 28))
                    .append(padded(String.valueOf(publication.count(outcome).established()), 8))
                    .append(padded(String.valueOf(publication.count(outcome).undetermined()), 8));
            for (Place place : publication.places()) {
                text.append(padded(String.valueOf(place.established(outcome)), 10));
            }
            text.append('\n');
        }
        text.append('\n');
    }

    /** Chinese characters take two columns. */
    private static String padded(String text, int width) {
        int columns = text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
        return text + " ".repeat(Math.max(1, width - columns));
    }

    private Set<String> examples(Publication publication) {
        Set<String> examples = new LinkedHashSet<>();
        for (Outcome outcome : SHOWN) {
            reader.established(publication, outcome, null, null, EXAMPLES).stream().map(ListReader.Entry::uscc)
                    .filter(uscc -> examples.size() < EXAMPLES && !examples.contains(uscc)).findFirst()
                    .ifPresent(examples::add);
        }
        return examples;
    }

    private void example(StringBuilder text, String uscc, LocalDate asOf) {
        OrganizationHead head = organizations.get(uscc, null);
        Verdict verdict = ruleBooks.current().book().evaluate(head.organization(), asOf, Detail.EVIDENCE,
                head.digest());
        text.append("◆ ").append(head.organization().name()).append("（").append(uscc).append("）");
        text.append(verdict.stableUntil() == null ? "" : "　结论有效至 " + verdict.stableUntil()).append('\n');
        for (Conclusion conclusion : verdict.conclusions()) {
            text.append("  结论　").append(conclusion.outcome().label()).append("　");
            cite(text, conclusion.citation());
        }
        for (Finding finding : verdict.findings()) {
            text.append("  认定　").append(finding.kind().label()).append("　");
            cite(text, finding.citation());
            Stream.concat(finding.evidence().records().stream().map(each -> wording.record(each, CHINESE)),
                    finding.evidence().values().stream().map(each -> wording.term(each.term(), CHINESE) + "＝"
                            + wording.value(each.value(), CHINESE))).limit(4)
                    .forEach(each -> text.append("    证据　").append(each).append('\n'));
            finding.evidence().parameters().forEach(each -> text.append("    参数　")
                    .append(wording.parameter(each, CHINESE)).append('\n'));
        }
        for (Undetermined open : verdict.undetermined()) {
            text.append("  待核实　").append(open.citation().rule()).append("　缺：")
                    .append(String.join("；", open.missing().stream().map(each -> wording.term(each, CHINESE)).toList()))
                    .append('\n');
        }
        text.append('\n');
    }

    private static void cite(StringBuilder text, Citation citation) {
        text.append("《").append(citation.instrument()).append("》").append(citation.clause()).append("“")
                .append(citation.quote()).append("”").append(citation.verified() ? "" : "（条文未核实）").append('\n');
    }
}
