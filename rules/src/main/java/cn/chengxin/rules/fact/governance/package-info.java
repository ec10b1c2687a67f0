/** How an organization is governed: bodies, terms, rules, persons, staff, branches, party building. */
@NullMarked
package cn.chengxin.rules.fact.governance;

import org.jspecify.annotations.NullMarked;
