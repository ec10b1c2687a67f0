/** What becomes of a rule set when people change it: what differs, and how two people's changes come together. */
@NullMarked
package cn.chengxin.rules.edit;

import org.jspecify.annotations.NullMarked;
