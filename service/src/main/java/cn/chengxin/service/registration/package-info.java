/** Checking applications to found an organization, beside what the register holds already. */
@NullMarked
package cn.chengxin.service.registration;

import org.jspecify.annotations.NullMarked;
