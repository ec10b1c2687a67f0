/** What it costs to try a rule set. */
@NullMarked
package cn.chengxin.benchmarks.trial;

import org.jspecify.annotations.NullMarked;
