/** What a change would do to the register: both rules side by side over all organizations, before anything is published. */
@NullMarked
package cn.chengxin.service.change.impact;

import org.jspecify.annotations.NullMarked;
