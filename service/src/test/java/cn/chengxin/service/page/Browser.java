package cn.chengxin.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.core.io.ClassPathResource;

/**
 * Chromium before the pages. With {@code -Dchengxin.pictures=…/docs/images} it takes the pictures of the documentation
 * as it goes.
 */
public final class Browser implements AutoCloseable, Hand {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final int WIDTH = 1280;

    private final ChromeDriver driver;
    private final String base;

    private Browser(ChromeDriver driver, int port) {
        this.driver = driver;
        this.base = "http://localhost:" + port;
    }

    /** Skips the test, and says why, where there is no Chromium or no driver for it. */
    public static Browser open(int port) {
        boolean installed = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!installed) {
            System.getLogger("pages").log(System.Logger.Level.WARNING, "Page tests are skipped: install chromium and "
                    + "chromium-driver to run them");
        }
        Assumptions.assumeTrue(installed, "chromium and chromium-driver are not installed");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                "--window-size=" + WIDTH + ",1400");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return new Browser(new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile())
                .withEnvironment(Map.of("LANGUAGE", "en_US")).build(), options), port);
    }

    /** Begins a session of somebody, and ends the one before. */
    public void login(String name, String password) {
        visit("/login");
        driver.manage().deleteAllCookies();
        visit("/login");
        fill("#username", name);
        fill("#password", password);
        click(".login button");
        await(() -> has("form.who"));
    }

    public void visit(String path) {
        driver.get(path.startsWith("http") ? path : base + path);
    }

    public String url() {
        return String.valueOf(driver.getCurrentUrl());
    }

    public String text(String selector) {
        return element(selector).getText();
    }

    public boolean has(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    public WebElement element(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Keys to whatever has the focus. */
    public void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    public void ctrl(CharSequence key) {
        new Actions(driver).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Clicks, and where that leads to another page, waits for it. */
    @Override
    public void click(String selector) {
        WebElement element = element(selector);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    @Override
    public void fill(String selector, String text) {
        WebElement field = element(selector);
        field.clear();
        field.sendKeys(keys(field, text));
    }

    /** What is typed for a field to hold a text: a day in the order of the language that the browser is given. */
    static String keys(WebElement field, String text) {
        return "date".equals(field.getAttribute("type")) ? text.replaceFirst("(.*)-(.*)-(.*)", "$2$3$1") : text;
    }

    /** Something that comes to be. */
    public interface Condition {
        boolean holds();
    }

    public void await(Condition condition) {
        new WebDriverWait(driver, Duration.ofSeconds(90), Duration.ofMillis(50)).ignoring(StaleElementReferenceException.class)
                .withMessage(() -> url() + ' ' + text("body")).until(any -> condition.holds());
    }

    /** What the page lacks, seriously, for those who do not see it. */
    public List<?> lacks() {
        try {
            driver.executeScript(new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<?>) driver.executeAsyncScript("""
                const done = arguments[0];
                axe.run().then(found => done(found.violations
                    .filter(each => ['serious', 'critical'].includes(each.impact))
                    .map(each => each.id + ' at ' + each.nodes.map(node => node.target).join(', '))));
                """);
    }

    /** Looks whether those who do not see the page lack something. */
    public void lacksNothing() {
        assertThat(lacks()).as(url()).isEmpty();
    }

    /** Looks whether the page is in order, and takes its picture where one is wanted. */
    public void look(String picture) {
        lacksNothing();
        assertThat(complaints()).as(url()).isEmpty();
        String wanted = System.getProperty("chengxin.pictures");
        if (wanted != null) {
            try {
                long height = ((Number) driver.executeScript("return document.documentElement.scrollHeight"))
                        .longValue();
                driver.manage().window().setSize(new Dimension(WIDTH, (int) Math.min(height + 150, 2000)));
                driver.executeScript("window.scrollTo(0, 0)");
                Files.write(Path.of(wanted, picture + ".png"), driver.getScreenshotAs(OutputType.BYTES));
                driver.manage().window().setSize(new Dimension(WIDTH, 1400));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Errors of scripts, and what the policy has refused; a form or a text that the service refuses is none. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(each -> each.getLevel().intValue() >= Level.SEVERE.intValue()).map(Object::toString)
                .filter(each -> !each.contains("status of 409") && !each.contains("status of 422")).toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
