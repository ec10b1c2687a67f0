/**
 * The vocabulary: what a rule may ask about an organization on a day. It holds no policy: no threshold, no period and
 * no list of grounds; those are parameters.
 */
@NullMarked
package cn.chengxin.rules.view;

import org.jspecify.annotations.NullMarked;
