/** The doors: how people and systems say who they are, which door is open to whom, and what every answer carries. */
@NullMarked
package cn.chengxin.service.security;

import org.jspecify.annotations.NullMarked;
