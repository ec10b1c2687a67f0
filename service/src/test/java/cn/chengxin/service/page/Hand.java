package cn.chengxin.service.page;

/** What somebody does on a page: with a mouse, or with nothing but the keys. */
public interface Hand {

    /** Follows a link, presses a button, or opens what is folded. */
    void click(String selector);

    /** Replaces what stands in a field. */
    void fill(String selector, String text);
}
