package cn.chengxin.service.change;

/** Why a preview may no longer tell the truth. */
public enum Stale {
    /** the change was edited since */
    CHANGE,
    /** other rules were published since */
    EDITION,
    /** the register received a document since */
    REGISTER,
    /** its day is past */
    DAY
}
