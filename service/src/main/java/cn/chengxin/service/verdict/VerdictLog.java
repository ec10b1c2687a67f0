package cn.chengxin.service.verdict;

import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

/** What was answered: appended to, never changed. */
interface VerdictLog extends Repository<LoggedVerdict, String> {

    LoggedVerdict insert(LoggedVerdict answer);

    @Nullable LoggedVerdict findById(String id);
}
