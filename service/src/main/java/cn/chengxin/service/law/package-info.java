/** The law as it is encoded: document, clause, rule, scenarios, and how many organizations each touches. */
@NullMarked
package cn.chengxin.service.law;

import org.jspecify.annotations.NullMarked;
