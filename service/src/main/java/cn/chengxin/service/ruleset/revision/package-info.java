/**
 * What was ever published, as it is kept: files by their digest, revisions of one rule set, editions of all of them, and
 * the nodes that follow them. Documents are inserted with ids of their own and never changed, but for the two that say
 * what comes next and which nodes are there.
 */
@NullMarked
package cn.chengxin.service.ruleset.revision;

import org.jspecify.annotations.NullMarked;
