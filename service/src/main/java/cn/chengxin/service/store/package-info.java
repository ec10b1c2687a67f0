/** The document store: a MongoDB server, or the trial store where none is named. */
@NullMarked
package cn.chengxin.service.store;

import org.jspecify.annotations.NullMarked;
