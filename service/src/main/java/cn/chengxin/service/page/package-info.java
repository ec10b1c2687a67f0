/** What people see in a browser: the register's picture, an organization's verdict, a watch list. */
@NullMarked
package cn.chengxin.service.page;

import org.jspecify.annotations.NullMarked;
