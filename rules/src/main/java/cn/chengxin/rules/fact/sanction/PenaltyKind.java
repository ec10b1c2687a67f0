package cn.chengxin.rules.fact.sanction;

/** Kinds of administrative penalty (行政处罚种类). */
public enum PenaltyKind {
    /** 警告 */
    WARNING,
    /** 通报批评 */
    PUBLIC_CRITICISM,
    /** 罚款 */
    FINE,
    /** 没收违法所得、没收非法财物 */
    CONFISCATION,
    /** 限期停止活动 (责令停止活动) */
    SUSPENSION_OF_ACTIVITY,
    /** 责令停产停业 */
    SUSPENSION_OF_BUSINESS,
    /** 责令撤换直接负责的主管人员 */
    REPLACEMENT_OF_PERSONS,
    /** 吊销公开募捐资格证书 */
    FUNDRAISING_CERTIFICATE_REVOKED,
    /** 吊销许可证或者执照 */
    LICENCE_REVOKED,
    /** 撤销变更登记 */
    CHANGE_REGISTRATION_CANCELLED,
    /** 撤销登记 (撤销成立、设立登记) */
    REGISTRATION_CANCELLED,
    /** 吊销登记证书 */
    CERTIFICATE_REVOKED
}
