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
    @Term(value = "未采用方式", changedBy = Act.NOTHING)
    public Procurements notBy(Procurement.Method... methods) {
        List<Procurement.Method> wanted = List.of(methods);
        return where(each -> each.method() == null ? Truth.UNKNOWN : Truth.of(!wanted.contains(each.method())));
    }

    /** Those whose contract is not on file. */
    @Term(value = "合同未存档", changedBy = Act.FILE_CONTRACT)
    public Procurements withoutContract() {
        return where(each -> Truth.ofNullable(each.contractOnFile()).not());
    }
}
