/** What a scan of the register costs, against reading as much and writing as much. */
@NullMarked
package cn.chengxin.benchmarks.scan;

import org.jspecify.annotations.NullMarked;
