/** What rules may conclude, and what an evaluation returns. Knows neither Drools nor any document. */
@NullMarked
package cn.chengxin.rules.verdict;

import org.jspecify.annotations.NullMarked;
