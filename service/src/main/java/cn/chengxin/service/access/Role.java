package cn.chengxin.service.access;

/** What somebody may do, each for a jurisdiction and all below it. */
public enum Role {
    /** 登记系统: keeps organizations and asks for verdicts */
    REGISTRY,
    /** 政策管理员: edits, tries and proposes rule sets */
    OFFICER,
    /** 审批人: approves and publishes what somebody else proposed, and rolls back */
    APPROVER,
    /** 审计员: reads everything, the audit log too, and changes nothing */
    AUDITOR,
    /** 系统管理员: makes accounts and tokens, starts scans; no say in the rules */
    ADMIN
}
