package cn.chengxin.service.ruleset.revision;

/** Where the content of a revision comes from. */
public enum Origin {
    /** the rule set came with the build, when there was none yet */
    BUNDLED,
    /** an officer wrote it */
    EDITED,
    /** an officer began it from the rule set of another place */
    ADOPTED,
    /** a newer build brought it */
    UPGRADE,
    /** it is what an earlier revision was */
    ROLLBACK
}
