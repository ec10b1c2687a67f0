/** The officers' workbench: rule sets and their history, changes to them, and what a change would do. */
@NullMarked
package cn.chengxin.service.page.workbench;

import org.jspecify.annotations.NullMarked;
