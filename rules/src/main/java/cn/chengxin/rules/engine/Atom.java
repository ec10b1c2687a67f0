package cn.chengxin.rules.engine;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.NearestPass;
import cn.chengxin.rules.view.Act;
import cn.chengxin.rules.view.Actor;
import cn.chengxin.rules.view.AsOf;
import cn.chengxin.rules.view.Fact;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.Op;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Records;
import cn.chengxin.rules.view.Truth;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A comparison or a term of a rule that is to turn, and what its terms declare to change it. Each is tried on the atom
 * alone: what does not turn it, on the day or later, is not tried on the verdict.
 */
final class Atom {

    /** As many ways of one atom as anybody would choose among. */
    private static final int MOST = 6;
    /** Records of which each may be the one; more are changed all together or not at all. */
    private static final int SINGLES = 12;

    private final Evaluation evaluation;
    private final Rule rule;
    private final Condition condition;
    private final TermChain chain;
    private final boolean holding;
    private final List<Records<?, ?>> selections = new ArrayList<>();
    private final Set<Act> acts = new LinkedHashSet<>();

    Atom(Evaluation evaluation, Rule rule, Condition condition, Fact fact, boolean holding) {
        this.evaluation = evaluation;
        this.rule = rule;
        this.condition = condition;
        this.chain = condition.chains().get(0);
        this.holding = holding;
        Object value = fact;
        for (TermChain.Call call : chain.calls()) {
            value = value == null ? null : call.on(value);
            if (value instanceof Records<?, ?> records) {
                selections.add(records);
            }
            acts.addAll(call.method().changedBy());
        }
    }

    /**
     * What turns it.
     *
     * @param once what might make a verdict propose what an authority does only then
     */
    Alternatives alternatives(Function<Matter, Alternatives> once) {
        List<Set<Amendment>> turning = turning();
        Alternatives result = turning.isEmpty() ? Alternatives.barred(obstacle()) : Alternatives.of(turning);
        for (Act act : acts) {
            if (act.once() != null && leaving() && !selected(act).isEmpty()) {
                result = once.apply(act.once()).and(Alternatives.of(List.of(Set.of(
                        amendment(act, selected(act), List.of(), Truth.TRUE))))).or(result);
            }
        }
        return result;
    }

    /** Whether records have to leave the selection, rather than to enter it. */
    private boolean leaving() {
        boolean many = condition instanceof Condition.Holds holds ? holds.expected()
                : ((Condition.Comparison) condition).op() == Op.GE || ((Condition.Comparison) condition).op() == Op.GT;
        return many != holding;
    }

    // ---- trying

    private record Turn(Set<Amendment> way, LocalDate on) {

        boolean discretionary() {
            return way.stream().anyMatch(each -> each.act().discretionary());
        }

        int size() {
            return way.stream().mapToInt(each -> Math.max(1, each.records().size())).sum();
        }
    }

    /** The ways that turn it: the organization's own first, then the quickest, none that holds another. */
    private List<Set<Amendment>> turning() {
        List<Set<Amendment>> kept = new ArrayList<>();
        proposals().stream().distinct().map(way -> new Turn(way, turnsOn(way))).filter(turn -> turn.on() != null)
                .sorted(Comparator.comparing(Turn::discretionary).thenComparing(Turn::on).thenComparing(Turn::size))
                .forEach(turn -> {
                    if (kept.size() < MOST && kept.stream().noneMatch(less -> less.stream()
                            .allMatch(each -> turn.way().stream().anyMatch(each::isPartOf)))) {
                        kept.add(turn.way());
                    }
                });
        return kept;
    }

    private @Nullable LocalDate turnsOn(Set<Amendment> way) {
        Organization first = evaluation.view().organization();
        LocalDate day = evaluation.view().asOf().day();
        Organization document = first;
        for (Amendment each : way) {
            document = each.of(document, first, day);
            if (document == null) {
                return null;
            }
        }
        for (int tried = 0; day != null && tried < PassSearch.LATER_DAYS_TRIED; tried++) {
            OrganizationView view = new OrganizationView(document, new AsOf(day));
            Fact fact = rule.first() ? view : new Findings(view);
            fact.askUnder(rule.window());
            if (condition.truth(fact) == Truth.TRUE == holding) {
                return day;
            }
            day = view.asOf().horizon();
        }
        return null;
    }

    // ---- proposing

    private List<Set<Amendment>> proposals() {
        List<Set<Amendment>> proposals = new ArrayList<>();
        if (acts.contains(Act.TIME)) {
            proposals.add(Set.of());
        }
        List<Amendment> entered = new ArrayList<>();
        for (TermChain.Call call : chain.calls()) {
            for (Act act : call.method().changedBy()) {
                if (mayBeDone(act) && act.anew()) {
                    entered.addAll(entering(act, call));
                }
            }
        }
        entered.forEach(each -> proposals.add(Set.of(each)));
        List<Act> changing = acts.stream().filter(act -> mayBeDone(act) && !act.anew()).toList();
        for (Act act : changing) {
            groups(act).forEach(group -> wanted(act).forEach(value -> proposals.add(
                    Set.of(amendment(act, group, List.of(), value)))));
        }
        together(changing, entered, proposals);
        return proposals;
    }

    /** To turn the atom, a record may need all of the acts at once. */
    private void together(List<Act> changing, List<Amendment> entered, List<Set<Amendment>> proposals) {
        List<Act> own = changing.stream().filter(act -> !act.discretionary()).toList();
        if (own.isEmpty()) {
            return;
        }
        for (List<Dated> group : groups(own.get(0))) {
            Set<Amendment> all = new LinkedHashSet<>();
            own.stream().filter(act -> act.record() == own.get(0).record())
                    .forEach(act -> all.add(amendment(act, group, List.of(), Truth.TRUE)));
            entered.stream().filter(each -> !each.act().discretionary()).forEach(all::add);
            proposals.add(all);
        }
    }

    /** An organization is not told to dissolve itself so that a rule no longer speaks of it. */
    private boolean mayBeDone(Act act) {
        return act.record() != null && act.once() == null && (holding || act != Act.DEREGISTER);
    }

    private List<Amendment> entering(Act act, TermChain.Call call) {
        List<List<Object>> codes = call.arguments().stream().filter(each -> fits(act, each)).map(List::of).toList();
        List<Amendment> amendments = new ArrayList<>();
        for (List<Object> code : codes.isEmpty() ? List.of(List.<Object>of()) : codes) {
            wanted(act).forEach(value -> amendments.add(amendment(act, latest(act), code, value)));
        }
        return amendments;
    }

    private static boolean fits(Act act, Object code) {
        return code instanceof Enum<?> constant && Stream.of(act.record().getRecordComponents())
                .map(RecordComponent::getType).anyMatch(constant.getDeclaringClass()::equals);
    }

    private Amendment amendment(Act act, List<Dated> records, List<Object> codes, Object wanted) {
        List<Object> others = chain.calls().stream().flatMap(call -> call.arguments().stream())
                .filter(Enum.class::isInstance).toList();
        return new Amendment(act, records, codes, others, wanted, rule.citation());
    }

    /** What the condition asks for: the number nearest to the one that it compares with; the code, or any other. */
    private List<Object> wanted(Act act) {
        if (!act.wants() || !(condition instanceof Condition.Comparison comparison)) {
            return List.of(Truth.TRUE);
        }
        if (comparison.right() instanceof Enum<?> code) {
            boolean same = comparison.op() == Op.EQ == holding;
            return Stream.of(code.getDeclaringClass().getEnumConstants()).filter(each -> (each == code) == same)
                    .map(Object.class::cast).toList();
        }
        BigDecimal number = comparison.right() instanceof Parameter parameter ? evaluation.view().number(parameter)
                : BigDecimal.valueOf((Integer) comparison.right());
        return number == null ? List.of()
                : Stream.of(number, number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE))
                        .filter(each -> comparison.op().holds(each.compareTo(number)) == holding).limit(1)
                        .map(Object.class::cast).toList();
    }

    /** The records that an act may change: one, or all that the condition selects in the end or on the way. */
    private List<List<Dated>> groups(Act act) {
        Set<List<Dated>> groups = new LinkedHashSet<>();
        Stream.concat(selected(act).stream(), candidates(act)).limit(SINGLES).map(List::of).forEach(groups::add);
        for (int i = selections.size() - 1; i >= 0; i--) {
            groups.add(ofKind(act, selections.get(i)).toList());
        }
        groups.remove(List.of());
        return List.copyOf(groups);
    }

    private List<Dated> selected(Act act) {
        return selections.isEmpty() ? List.of() : ofKind(act, selections.get(selections.size() - 1)).toList();
    }

    /** What the condition chooses from; of another kind than the act's, what the document has of that kind. */
    private Stream<Dated> candidates(Act act) {
        return selections.isEmpty() || ofKind(act, selections.get(0)).findAny().isEmpty() ? seen(act)
                : ofKind(act, selections.get(0));
    }

    private static Stream<Dated> ofKind(Act act, Records<?, ?> records) {
        return records.certain().stream().filter(act.record()::isInstance).map(Dated.class::cast);
    }

    private Stream<Dated> seen(Act act) {
        Section<?> section = evaluation.view().organization().section(act.record());
        return section == null ? Stream.empty() : section.records().stream().map(Dated.class::cast)
                .filter(each -> each.on() != null && !each.on().isAfter(evaluation.view().asOf().day()));
    }

    /** The record that a new one is like: the last that the condition is about. */
    private List<Dated> latest(Act act) {
        List<Dated> selected = selected(act);
        return (selected.isEmpty() ? candidates(act) : selected.stream()).filter(each -> each.on() != null)
                .reduce((one, other) -> other.on().isBefore(one.on()) ? one : other).stream().toList();
    }

    // ---- where nothing turns it

    private NearestPass.Obstacle obstacle() {
        Act act = acts.stream().filter(each -> each.by() == Actor.AUTHORITY || each.by() == Actor.COURT).findFirst()
                .orElse(Act.NOTHING);
        return new NearestPass.Obstacle(condition.text(), act.name(), act.label(), act.by().name(), rule.citation());
    }
}
