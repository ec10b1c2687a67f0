package cn.chengxin.rules.document;

/**
 * Something wrong in a JSON document, for the person who sent it. A message never repeats a value: what was sent may
 * be private, and the path is enough to find it.
 *
 * @param path where, as a JSON pointer (RFC 6901); empty for the whole document
 * @param message what is wrong and what is expected
 */
public record DocumentProblem(String path, String message) {
}
