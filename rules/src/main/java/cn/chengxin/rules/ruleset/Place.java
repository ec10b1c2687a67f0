package cn.chengxin.rules.ruleset;

/** A line and a column of a file, from 1; 0 where the whole file, or the whole line, is meant. */
record Place(int line, int column) {

    static final Place FILE = new Place(0, 0);
}
