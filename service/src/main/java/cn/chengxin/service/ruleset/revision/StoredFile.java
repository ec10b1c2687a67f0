package cn.chengxin.service.ruleset.revision;

/**
 * A file of a rule set: where it stands, and what its content is found by.
 *
 * @param path within the rule set's directory
 * @param digest SHA-256 of its content
 */
public record StoredFile(String path, String digest) {
}
