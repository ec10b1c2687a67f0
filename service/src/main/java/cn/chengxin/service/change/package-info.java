/**
 * What officers do to rule sets: drafts, what they would do to the register, their way to being published by somebody
 * else, and back.
 */
@NullMarked
package cn.chengxin.service.change;

import org.jspecify.annotations.NullMarked;
