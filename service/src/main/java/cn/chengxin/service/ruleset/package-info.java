/** The rules that are in effect, compiled, behind one reference. */
@NullMarked
package cn.chengxin.service.ruleset;

import org.jspecify.annotations.NullMarked;
