package cn.chengxin.rules.verdict;

/**
 * A rule's statement about one organization (认定).
 *
 * @param kind what is stated
 * @param citation where it stands in the law
 * @param evidence what it rests on
 */
public record Finding(FindingKind kind, Citation citation, Evidence evidence) {
}
