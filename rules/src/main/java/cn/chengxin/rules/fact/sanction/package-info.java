/** What authorities and courts decided against an organization. */
@NullMarked
package cn.chengxin.rules.fact.sanction;

import org.jspecify.annotations.NullMarked;
