package cn.chengxin.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Nothing but the keys, in the hand of somebody who has to see at every stop where he is. */
public final class Keyboard implements Hand {

    private static final int FAR = 200;

    private final Browser browser;

    public Keyboard(Browser browser) {
        this.browser = browser;
    }

    @Override
    public void click(String selector) {
        tabTo(selector);
        browser.type(browser.element(":focus").getTagName().equals("a") ? Keys.ENTER : Keys.SPACE);
    }

    @Override
    public void fill(String selector, String text) {
        tabTo(selector);
        browser.ctrl("a");
        browser.type(Browser.keys(browser.element(selector), text));
    }

    /**
     * Goes on to it with Tab, or back to it with Shift+Tab, and no further than a person would; past the head of a page
     * by the link that is there for it.
     */
    public void tabTo(String selector) {
        boolean back = asks("""
                const [focused, wanted] = [document.activeElement, document.querySelector(arguments[0])];
                return wanted !== null && focused !== document.body
                    && (focused.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
                """, selector);
        for (int stops = 0; !asks("return document.activeElement.matches(arguments[0])", selector); stops++) {
            assertThat(stops).as("stops of Tab on the way to " + selector + " in " + browser.url()).isLessThan(FAR);
            if (back) {
                new Actions(browser.driver()).keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT).perform();
            } else {
                browser.type(Keys.TAB);
            }
            sees();
            if (asks("""
                    return document.activeElement.matches('.skip')
                        && document.querySelector('main ' + arguments[0]) !== null;
                    """, selector)) {
                browser.type(Keys.ENTER);
            }
        }
    }

    /** What has the focus is on the screen and has a ring around it; an editor has it around all of it. */
    private void sees() {
        assertThat(browser.driver().executeScript("""
                const focused = document.activeElement;
                if (focused === document.body) {
                    return null;
                }
                const box = focused.closest('.cm-editor') ?? focused;
                const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(box);
                const {top, bottom, left, right} = box.getBoundingClientRect();
                const ringed = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 || boxShadow !== 'none';
                const shown = bottom > Math.max(top, 0) && right > Math.max(left, 0)
                    && top < innerHeight && left < innerWidth;
                return ringed && shown ? null : focused.outerHTML;
                """)).as("has the focus, and nobody sees it, in " + browser.url()).isNull();
    }

    private boolean asks(String script, String selector) {
        return Boolean.TRUE.equals(browser.driver().executeScript(script, selector));
    }
}
