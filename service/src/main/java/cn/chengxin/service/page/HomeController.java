package cn.chengxin.service.page;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.organization.OrganizationHeads;
import cn.chengxin.service.organization.OrganizationSearch;
import cn.chengxin.service.watchlist.Publication;
import cn.chengxin.service.watchlist.ScanRequests;
import cn.chengxin.service.watchlist.WatchLists;
import cn.chengxin.service.watchlist.scan.Scan;
import cn.chengxin.service.watchlist.scan.Scans;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The start page: the register's picture, the search, the scan. */
@Controller
final class HomeController {

    private static final int FOUND = 8;
    private static final int LONGEST = 60;

    private final OrganizationHeads heads;
    private final OrganizationSearch search;
    private final WatchLists lists;
    private final Scans scans;
    private final ScanRequests scanRequests;
    private final Pictures pictures;

    HomeController(OrganizationHeads heads, OrganizationSearch search, WatchLists lists, Scans scans,
            ScanRequests scanRequests, Pictures pictures) {
        this.heads = heads;
        this.search = search;
        this.lists = lists;
        this.scans = scans;
        this.scanRequests = scanRequests;
        this.pictures = pictures;
    }

    @GetMapping("/")
    String home(@RequestParam(required = false) @Nullable String q, Model model, Locale locale) {
        Publication publication = lists.current();
        model.addAttribute("total", Pictures.number(heads.count()));
        model.addAttribute("picture", publication == null ? null : pictures.of(publication, locale));
        model.addAttribute("scan", latest(null));
        model.addAttribute("q", q);
        model.addAttribute("found", q == null || q.isBlank() ? null : find(q));
        return "home";
    }

    @GetMapping("/page/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        if (q.isBlank()) {
            model.addAttribute("found", new OrganizationSearch.Page(List.of(), null));
            return "fragments :: nothing";
        }
        model.addAttribute("found", find(q));
        return "fragments :: found";
    }

    private OrganizationSearch.Page find(String q) {
        return search.search(q.substring(0, Math.min(q.length(), LONGEST)), null, null, null, FOUND);
    }

    @GetMapping("/page/scan")
    String scan(Model model) {
        model.addAttribute("scan", latest(null));
        return "fragments :: scan";
    }

    @PostMapping("/page/scans")
    String begin(@RequestParam(defaultValue = "false") boolean full,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace, Actor actor, Model model) {
        Scan begun = scanRequests.begin(null, full, actor);
        if (!inPlace) {
            return "redirect:/";
        }
        model.addAttribute("scan", latest(begun == null ? "scan.busy" : null));
        return "fragments :: scan";
    }

    private ScanView latest(@Nullable String error) {
        return scans.latest(1).stream().findFirst().map(scan -> ScanView.of(scan, error))
                .orElse(ScanView.none(error));
    }
}
