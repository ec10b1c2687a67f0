package cn.chengxin.service.page;

import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.verdict.Explanation;
import cn.chengxin.rules.verdict.InstrumentStatus;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.service.organization.OrganizationHead;
import cn.chengxin.service.organization.Organizations;
import cn.chengxin.service.page.VerdictViews.RuleKey;
import cn.chengxin.service.ruleset.PublishedRules;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** One organization: its verdict with everything that it rests on, and why a rule holds or does not. */
@Controller
final class OrganizationPageController {

    private final Organizations organizations;
    private final RuleBooks ruleBooks;
    private final VerdictViews views;
    private final Wording wording;
    private final Clock clock;

    OrganizationPageController(Organizations organizations, RuleBooks ruleBooks, VerdictViews views, Wording wording,
            Clock clock) {
        this.organizations = organizations;
        this.ruleBooks = ruleBooks;
        this.views = views;
        this.wording = wording;
        this.clock = clock;
    }

    record Who(String uscc, String name, String type, String authority, @Nullable String supervisor,
            @Nullable LocalDate registered, int version, String receivedAt) {
    }

    record RuleChoice(String value, String text) {
    }

    record RuleGroup(String title, List<RuleChoice> rules) {
    }

    @GetMapping("/organizations/{uscc}")
    String organization(@PathVariable String uscc, @RequestParam(required = false) @Nullable LocalDate asOf,
            Model model, Locale locale) {
        OrganizationHead head = organizations.get(uscc, null);
        PublishedRules rules = ruleBooks.current();
        Verdict verdict = rules.book().evaluate(head.organization(), day(asOf), Detail.EVIDENCE, head.digest());
        model.addAttribute("org", who(head, locale));
        model.addAttribute("verdict", views.of(verdict, locale));
        model.addAttribute("rules", choices(rules, verdict));
        return "organization";
    }

    private Who who(OrganizationHead head, Locale locale) {
        Organization organization = head.organization();
        return new Who(head.uscc(), organization.name(), wording.code(organization.type(), locale),
                organization.registrationAuthority().name(),
                organization.supervisingUnit() == null ? null : organization.supervisingUnit().name(),
                organization.registeredOn(), head.version(), Pictures.time(head.receivedAt()));
    }

    /** The rules of the instruments that apply to the organization. */
    private static List<RuleGroup> choices(PublishedRules rules, Verdict verdict) {
        Map<String, List<RuleChoice>> groups = new TreeMap<>();
        Map<String, String> titles = new TreeMap<>();
        rules.ruleSets().stream().filter(each -> each.instrument().status() != InstrumentStatus.DRAFT)
                .filter(each -> !Collections.disjoint(each.instrument().divisions(), verdict.jurisdictions()))
                .forEach(each -> titles.put(each.id(), each.instrument().title()));
        for (RuleBook.RuleSummary rule : rules.book().rules()) {
            if (titles.containsKey(rule.citation().ruleSet())) {
                groups.computeIfAbsent(rule.citation().ruleSet(), each -> new ArrayList<>()).add(new RuleChoice(
                        RuleKey.of(rule.citation()), rule.citation().clause() + "　" + rule.citation().rule()));
            }
        }
        return groups.entrySet().stream().map(each -> new RuleGroup(titles.get(each.getKey()), each.getValue()))
                .toList();
    }

    @GetMapping("/organizations/{uscc}/why")
    String why(@PathVariable String uscc, @RequestParam String rule,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace, Model model, Locale locale) {
        OrganizationHead head = organizations.get(uscc, null);
        RuleKey key = RuleKey.read(rule);
        try {
            Explanation explanation = ruleBooks.current().book().explain(head.organization(), day(asOf),
                    key.ruleSet(), key.rule());
            model.addAttribute("why", views.of(explanation, locale));
        } catch (NoSuchElementException e) {
            throw Problem.RULE_NOT_FOUND.because("Rules are named by rule set and sentence");
        }
        model.addAttribute("uscc", uscc);
        return inPlace ? "fragments :: why" : "why";
    }

    @GetMapping("/organizations/{uscc}/nearest-pass")
    String nearestPass(@PathVariable String uscc, @RequestParam Outcome outcome,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace, Model model, Locale locale) {
        OrganizationHead head = organizations.get(uscc, null);
        try {
            model.addAttribute("passes", ruleBooks.current().book()
                    .nearestPass(head.organization(), day(asOf), outcome).stream()
                    .map(each -> views.of(each, locale)).toList());
        } catch (NoSuchElementException e) {
            throw Problem.NOT_CONCLUDED.because(wording.outcome(outcome, locale));
        }
        model.addAttribute("uscc", uscc);
        return inPlace ? "fragments :: pass" : "pass";
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
