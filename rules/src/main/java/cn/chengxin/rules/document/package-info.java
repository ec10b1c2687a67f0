/** Reading an organization document from JSON, strictly, and giving it a digest. */
@NullMarked
package cn.chengxin.rules.document;

import org.jspecify.annotations.NullMarked;
