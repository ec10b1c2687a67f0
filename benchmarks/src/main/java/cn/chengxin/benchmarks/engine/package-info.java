/** What a verdict costs, against the same verdict written by hand. */
@NullMarked
package cn.chengxin.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
