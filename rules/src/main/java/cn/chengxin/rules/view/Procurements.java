package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.conduct.Procurement;
import java.util.List;

/** Contracts under which services are sold to government. */
public final class Procurements extends Records<Procurement, Procurements> {

    Procurements(Selection<Procurement> selection) {
        super(selection);
    }

    @Override
    Procurements of(Selection<Procurement> selection) {
        return new Procurements(selection);
    }

    /** Those awarded otherwise. */
    @Term("未采用方式")
    public Procurements notBy(Procurement.Method... methods) {
        List<Procurement.Method> wanted = List.of(methods);
        return where(each -> each.method() == null ? Truth.UNKNOWN : Truth.of(!wanted.contains(each.method())));
    }

    /** Those whose contract is not on file. */
    @Term("合同未存档")
    public Procurements withoutContract() {
        return where(each -> Truth.ofNullable(each.contractOnFile()).not());
    }
}
