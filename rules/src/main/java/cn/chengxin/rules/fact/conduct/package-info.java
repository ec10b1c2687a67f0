/**
 * What an organization may do, does and shows: licences, activities, commendations, disclosure, pledges, procurement,
 * awards.
 */
@NullMarked
package cn.chengxin.rules.fact.conduct;

import org.jspecify.annotations.NullMarked;
