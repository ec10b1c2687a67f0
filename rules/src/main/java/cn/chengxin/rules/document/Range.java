package cn.chengxin.rules.document;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;

/** The bounds of a number: what no registry can mean is a mistake. */
record Range(long least, long most) {

    private static final Range USUAL = new Range(0, 100_000_000_000L);
    private static final Range YEAR = new Range(1949, 2999);
    private static final Range SIGNED = new Range(-USUAL.most, USUAL.most);
    private static final Map<String, Range> OTHERS = Map.of(
            "AnnualReport.year", YEAR, "FinancialYear.year", YEAR, "Audit.year", YEAR,
            "Subsidy.year", YEAR, "RiskAlert.score", new Range(0, 100),
            "Assessment.level", new Range(0, 5), "RegisteredFunds.nonStateShare", new Range(0, 1),
            "FinancialYear.netAssets", SIGNED, "Score.total", SIGNED,
            "Line.points", SIGNED);
    /** A penalty without a kind, or a listing without a ground, could found nothing and would look harmless. */
    private static final Set<String> NEVER_EMPTY = Set.of("Penalty.kinds", "ListEntry.grounds");

    static Range of(RecordComponent component) {
        boolean counts = component.getType() == int.class || component.getType() == Integer.class;
        return OTHERS.getOrDefault(name(component), counts ? new Range(0, 1_000_000_000) : USUAL);
    }

    static boolean mayBeEmpty(RecordComponent component) {
        return !NEVER_EMPTY.contains(name(component));
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }
}
