/** What a verdict, a scan and a start of the service cost; docs/performance.md has the figures. */
@NullMarked
package cn.chengxin.benchmarks;

import org.jspecify.annotations.NullMarked;
