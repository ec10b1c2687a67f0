package cn.chengxin.service.verdict;

import cn.chengxin.rules.document.CanonicalJson;
import cn.chengxin.rules.verdict.NearestPass;
import java.util.List;
import java.util.Map;

/** Nearest passes as callers get them: canonical JSON, with the type of every record, as in a verdict's evidence. */
final class NearestPassJson {

    private NearestPassJson() {
    }

    static CanonicalJson of(List<NearestPass> passes) {
        return CanonicalJson.of(passes.stream().map(NearestPassJson::pass).toList());
    }

    private static Map<String, Object> pass(NearestPass pass) {
        Map<String, Object> json = CanonicalJson.properties(pass);
        json.put("ways", pass.ways().stream().map(NearestPassJson::way).toList());
        return json;
    }

    private static Map<String, Object> way(NearestPass.Way way) {
        Map<String, Object> json = CanonicalJson.properties(way);
        json.put("steps", way.steps().stream().map(NearestPassJson::step).toList());
        return json;
    }

    private static Map<String, Object> step(NearestPass.Step step) {
        Map<String, Object> json = CanonicalJson.properties(step);
        json.put("records", step.records().stream().map(VerdictJson::typed).toList());
        return json;
    }
}
