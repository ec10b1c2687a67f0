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

    /**
     * By what its answer can change: acts, time, or nothing. There is no default, so that nobody forgets to say it; what
     * a condition asks of several terms changes by whatever changes one of them.
     */
    Act[] changedBy();
}
