package cn.chengxin.rules.view;

/** What stands for a value that is known only when the act is done. */
public enum Edit {
    /** the day of the act */
    TODAY,
    /** a day until which what is done today still holds */
    LATER,
    /** the year of the act */
    THIS_YEAR,
    /** the year before the act */
    LAST_YEAR,
    /** a sum that reaches every ratio, or more than any count asks for */
    AMPLE,
    /** nothing, whatever stood there before */
    NONE,
    /** the value that the condition asks for */
    WANTED,
    /** at the head of an edit: a new record is entered, like the last one where there is one */
    ANEW
}
