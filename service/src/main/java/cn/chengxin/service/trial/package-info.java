/** The trial register: invented organizations to try the service with, and a report on what became of them. */
@NullMarked
package cn.chengxin.service.trial;

import org.jspecify.annotations.NullMarked;
