package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.conduct.Disclosure;
import java.util.List;

/** Things made public. */
public final class Disclosures extends Records<Disclosure, Disclosures> {

    Disclosures(Selection<Disclosure> selection) {
        super(selection);
    }

    @Override
    Disclosures of(Selection<Disclosure> selection) {
        return new Disclosures(selection);
    }

    /** Those of any of the items. */
    @Term(value = "公开事项", changedBy = Act.PUBLISH)
    public Disclosures item(Disclosure.Item... items) {
        List<Disclosure.Item> wanted = List.of(items);
        return where(each -> Truth.of(wanted.contains(each.item())));
    }
}
