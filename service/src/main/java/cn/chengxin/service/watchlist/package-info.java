/** Watch lists (监管名单): who stands on which, version by version, and who entered and left, and why. */
@NullMarked
package cn.chengxin.service.watchlist;

import org.jspecify.annotations.NullMarked;
