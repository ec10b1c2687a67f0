/** Making accounts and tokens: the first ones at start, all others over HTTP by administrators. */
@NullMarked
package cn.chengxin.service.access.admin;

import org.jspecify.annotations.NullMarked;
