/** How an organization is governed: bodies, terms, persons, branches, party building. */
@NullMarked
package cn.chengxin.rules.fact.governance;

import org.jspecify.annotations.NullMarked;
