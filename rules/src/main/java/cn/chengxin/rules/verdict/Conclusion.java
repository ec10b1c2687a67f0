package cn.chengxin.rules.verdict;

import java.util.List;

/**
 * What findings amount to (结论).
 *
 * @param outcome what is concluded, and with it the matter
 * @param citation where it stands in the law
 * @param findings the kinds of finding that it rests on, as its rule names them
 */
public record Conclusion(Outcome outcome, Citation citation, List<FindingKind> findings) {
}
