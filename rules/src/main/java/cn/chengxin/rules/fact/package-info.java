/**
 * What a registry holds about one organization, as immutable records in registry vocabulary. Nothing here judges.
 */
@NullMarked
package cn.chengxin.rules.fact;

import org.jspecify.annotations.NullMarked;
