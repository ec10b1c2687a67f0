/** Money: years, fees, charges, audits. Amounts are yuan. */
@NullMarked
package cn.chengxin.rules.fact.finance;

import org.jspecify.annotations.NullMarked;
