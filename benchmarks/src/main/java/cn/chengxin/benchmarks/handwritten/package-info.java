/** The bundled law once more, as an expert would write it in Java: the yardstick of the engine. */
@NullMarked
package cn.chengxin.benchmarks.handwritten;

import org.jspecify.annotations.NullMarked;
