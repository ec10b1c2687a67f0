/** Parameters as tables for a spreadsheet: out as XLSX, and back with what they would change. */
@NullMarked
package cn.chengxin.service.change.table;

import org.jspecify.annotations.NullMarked;
