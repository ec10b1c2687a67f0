/** The workbench's editing pages: rules as text, parameters as a form, scenarios as a list that runs. */
@NullMarked
package cn.chengxin.service.page.editor;

import org.jspecify.annotations.NullMarked;
