/** Who changed what and when: a log that is only appended to, and in which nothing can be altered unseen. */
@NullMarked
package cn.chengxin.service.audit;

import org.jspecify.annotations.NullMarked;
