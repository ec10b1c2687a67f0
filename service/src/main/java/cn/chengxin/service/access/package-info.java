/** Who may do what: accounts, tokens, roles by jurisdiction. */
@NullMarked
package cn.chengxin.service.access;

import org.jspecify.annotations.NullMarked;
