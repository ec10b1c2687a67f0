/** The service: one package a feature. */
@NullMarked
package cn.chengxin.service;

import org.jspecify.annotations.NullMarked;
