/** What an organization does and shows: activities, commendations, disclosure, pledges, procurement, awards. */
@NullMarked
package cn.chengxin.rules.fact.conduct;

import org.jspecify.annotations.NullMarked;
