/** One instrument's content as values: rules as text, parameters, scenarios, and what is wrong with them. */
@NullMarked
package cn.chengxin.rules.ruleset;

import org.jspecify.annotations.NullMarked;
