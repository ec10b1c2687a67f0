/** What supervision saw: reports, inspections, orders, cases, letters, complaints, alerts, assessments. */
@NullMarked
package cn.chengxin.rules.fact.supervision;

import org.jspecify.annotations.NullMarked;
