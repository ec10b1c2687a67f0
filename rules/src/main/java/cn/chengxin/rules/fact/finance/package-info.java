/** Money: years, fees, charges, subsidies, audits. Amounts are yuan. */
@NullMarked
package cn.chengxin.rules.fact.finance;

import org.jspecify.annotations.NullMarked;
