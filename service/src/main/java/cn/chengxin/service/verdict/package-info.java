/** Asking for a verdict, and the log of what was answered. */
@NullMarked
package cn.chengxin.service.verdict;

import org.jspecify.annotations.NullMarked;
