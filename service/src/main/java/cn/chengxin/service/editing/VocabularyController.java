package cn.chengxin.service.editing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "editing")
final class VocabularyController {

    private final Vocabulary vocabulary;

    VocabularyController(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @GetMapping(path = "/api/v1/rule-sets/vocabulary", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List all that a rule can say", description = "Facts, the terms that can be asked of them, "
            + "what these take and give, and codes, each with its Chinese word.")
    Vocabulary.All all() {
        return vocabulary.all();
    }
}
