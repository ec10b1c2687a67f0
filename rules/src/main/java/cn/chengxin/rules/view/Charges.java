package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.finance.Charge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Charges taken. */
public final class Charges extends Records<Charge, Charges> {

    Charges(Selection<Charge> selection) {
        super(selection);
    }

    @Override
    Charges of(Selection<Charge> selection) {
        return new Charges(selection);
    }

    /** Those of any of the kinds. */
    @Term(value = "种类", changedBy = Act.NOTHING)
    public Charges kind(Charge.Kind... kinds) {
        List<Charge.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }

    /** Those not paid back until now. */
    @Term(value = "未退还", changedBy = Act.REFUND)
    public Charges unreturned() {
        return where(each -> Truth.of(!happened(each.returnedOn())));
    }

    /** Those taken from the same payer for the same item and period as another selected one. */
    @Term(value = "重复收取", changedBy = Act.REFUND)
    public Charges duplicate() {
        Map<String, Integer> items = new HashMap<>();
        Map<Occasion, Integer> occasions = new HashMap<>();
        Map<String, Integer> vague = new HashMap<>();
        for (Charge each : certain()) {
            items.merge(each.item(), 1, Integer::sum);
            if (known(each)) {
                occasions.merge(Occasion.of(each), 1, Integer::sum);
            } else {
                vague.merge(each.item(), 1, Integer::sum);
            }
        }
        return where(each -> {
            if (known(each) && occasions.getOrDefault(Occasion.of(each), 0) > 1) {
                return Truth.TRUE;
            }
            boolean possible = known(each) ? vague.containsKey(each.item()) : items.getOrDefault(each.item(), 0) > 1;
            return possible ? Truth.UNKNOWN : Truth.FALSE;
        });
    }

    /** Those that the published list of charges does not hold. */
    @Term(value = "不在公布的收费标准之内", changedBy = Act.NOTHING)
    public Charges unlisted() {
        return where(each -> Truth.ofNullable(each.onPublishedList()).not());
    }

    /** Those without the receipt that the rules ask for. */
    @Term(value = "未按规定开具票据", changedBy = Act.ISSUE_RECEIPT)
    public Charges withoutProperReceipt() {
        return where(each -> Truth.ofNullable(each.properReceipt()).not());
    }

    private static boolean known(Charge charge) {
        return charge.payer() != null && charge.period() != null;
    }

    /** What must be the same for a charge to be taken twice. */
    private record Occasion(String item, @Nullable String payer, @Nullable String period) {

        static Occasion of(Charge charge) {
            return new Occasion(charge.item(), charge.payer(), charge.period());
        }
    }
}
