/** How long from the command to the first answer, beside an application that does nothing with the same jars. */
@NullMarked
package cn.chengxin.benchmarks.start;

import org.jspecify.annotations.NullMarked;
