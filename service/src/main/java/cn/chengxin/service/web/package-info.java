/** What all of the HTTP interface shares: reading bodies, problems, headers, its description. */
@NullMarked
package cn.chengxin.service.web;

import org.jspecify.annotations.NullMarked;
