/** Lint, compile, evaluate, explain. The only package that knows Drools. */
@NullMarked
package cn.chengxin.rules.engine;

import org.jspecify.annotations.NullMarked;
