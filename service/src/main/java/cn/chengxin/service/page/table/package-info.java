/** The parameters of a change as a table: edited on the page, out as XLSX, and back with its difference first. */
@NullMarked
package cn.chengxin.service.page.table;

import org.jspecify.annotations.NullMarked;
