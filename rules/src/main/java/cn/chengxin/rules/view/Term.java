package cn.chengxin.rules.view;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method that a rule may call. What is not marked cannot be reached from a rule. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Term {

    /** The Chinese word for it, as the editor shows it. */
    String value();

    /**
     * Whether it gives records that found something on a day of their own: the law of that day applies to them, and a
     * record older than the rule founds nothing under it.
     */
    boolean grounds() default false;

    /** The acts by which its answer can change; none where only time changes it, or nothing does. */
    Act[] changedBy() default {};
}
