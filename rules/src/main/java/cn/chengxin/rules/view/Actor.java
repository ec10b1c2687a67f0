package cn.chengxin.rules.view;

/** Who acts, or what the answer changes by. */
public enum Actor {
    /** the organization itself */
    ORGANIZATION,
    /** the registration authority, on its own or on application */
    AUTHORITY,
    /** a court or another body of the state: whose register, certificate or licence it is */
    COURT,
    /** nobody: time alone does it */
    TIME,
    /** nobody and nothing */
    NOBODY
}
