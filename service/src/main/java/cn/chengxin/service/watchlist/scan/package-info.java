/**
 * Walking the whole register: pinned rules, pinned day, results in blocks, one node at a time. Needs a database and a rule
 * book, and no Spring.
 */
@NullMarked
package cn.chengxin.service.watchlist.scan;

import org.jspecify.annotations.NullMarked;
