/** What somebody asks for while he writes rules: what is wrong with a text, what can be written, how scenarios end. */
@NullMarked
package cn.chengxin.service.editing;

import org.jspecify.annotations.NullMarked;
