package cn.chengxin.service.law;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/law")
@Tag(name = "law", description = "The encoded law: document, clause, rule, scenarios")
final class LawController {

    private final LawBook book;

    LawController(LawBook book) {
        this.book = book;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read the law as it is encoded", description = "Every instrument with its clauses and rules, in "
            + "how many scenarios each rule holds, of how many organizations it holds by the present watch lists, and "
            + "the coverage map: what became of every mechanism that the policy documents name. Texts that nobody has "
            + "verified and drafts are marked.")
    Law law() {
        return book.law();
    }
}
