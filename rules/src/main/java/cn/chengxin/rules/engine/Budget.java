package cn.chengxin.rules.engine;

/**
 * What compiling may cost. It is asked whenever the compilers look up a class, which they do many times a rule, on the
 * thread that compiles; what was being compiled is given up where nothing is left.
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
