package cn.chengxin.rules.engine;

/**
 * What something that rules of nobody knows what size are put to may cost. Whoever does it asks on the way, on his own
 * thread, and gives up where nothing is left: compilers whenever they look up a class, which they do many times a rule.
 */
@FunctionalInterface
public interface Budget {

    /** For rules that were tried before. */
    Budget UNLIMITED = () -> { };

    /**
     * Goes on, or does not.
     *
     * @throws Spent where nothing is left; and again whenever it is asked after that
     */
    void check();

    /** Nothing is left. */
    final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
