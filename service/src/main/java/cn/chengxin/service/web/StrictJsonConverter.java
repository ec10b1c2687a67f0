package cn.chengxin.service.web;

import cn.chengxin.rules.document.OrganizationDocument;
import cn.chengxin.rules.document.OrganizationDocuments;
import cn.chengxin.rules.document.Reading;
import cn.chengxin.rules.document.StrictJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/**
 * Reads request bodies into records of this project with the reader of organization documents, so that every mistake in
 * any body is named by its place. Answers are not its business.
 */
@Component
final class StrictJsonConverter extends AbstractHttpMessageConverter<Record> {

    StrictJsonConverter() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("cn.chengxin.");
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType media) {
        return false;
    }

    @Override
    protected Record readInternal(Class<? extends Record> type, HttpInputMessage message) throws IOException {
        byte[] body = message.getBody().readNBytes(OrganizationDocuments.MAX_BYTES + 1);
        if (body.length > OrganizationDocuments.MAX_BYTES) {
            throw Problem.BODY_TOO_LARGE.because("At most " + OrganizationDocuments.MAX_BYTES + " bytes are taken");
        }
        if (type == OrganizationDocument.class) {
            Reading reading = OrganizationDocuments.read(body);
            if (reading instanceof Reading.Refused refused) {
                throw Problem.DOCUMENT_REFUSED.because("The organization document was refused", refused.problems());
            }
            return ((Reading.Accepted) reading).document();
        }
        StrictJson.Parsed<? extends Record> parsed = StrictJson.read(body, type);
        if (parsed.value() == null) {
            throw Problem.DOCUMENT_REFUSED.because("The body was refused", parsed.problems());
        }
        return parsed.value();
    }

    @Override
    protected void writeInternal(Record value, HttpOutputMessage message) {
        throw new UnsupportedOperationException("reads only");
    }
}
