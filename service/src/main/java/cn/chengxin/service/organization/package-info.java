/** The register: organization documents in immutable versions under a head that moves by compare-and-set. */
@NullMarked
package cn.chengxin.service.organization;

import org.jspecify.annotations.NullMarked;
