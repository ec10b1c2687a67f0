package cn.chengxin.service.access.admin;

import cn.chengxin.rules.document.DocumentProblem;
import cn.chengxin.service.access.Account;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.audit.AuditLog;
import cn.chengxin.service.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The passwords of local accounts, each changed by the one whose it is. */
@Component
public final class OwnPasswords {

    private static final int SHORTEST = 12;
    /** What the hash takes in. */
    private static final int LONGEST_BYTES = 72;

    private final Accounts accounts;
    private final AuditLog audit;

    OwnPasswords(Accounts accounts, AuditLog audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Whether somebody has one: others log in elsewhere. */
    public boolean of(Actor actor) {
        return accounts.find(actor.name()) != null;
    }

    /** Replaces it, which ends all sessions of the account; refuses, with a problem, what is not in order. */
    public void change(Actor actor, String current, String password) {
        Account account = accounts.find(actor.name());
        if (account == null) {
            throw Problem.ACCOUNT_NOT_FOUND.because(actor.name() + " is no local account");
        }
        if (password.length() < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw Problem.DOCUMENT_REFUSED.because("The password is not in order", List.of(new DocumentProblem(
                    "/password", "expected 12 characters or more, and at most 72 bytes")));
        }
        if (!accounts.encoder().matches(current, account.password())) {
            throw Problem.FORBIDDEN.because("The current password is another one");
        }
        audit.record(actor, "PASSWORD_CHANGED", actor.name(), Map.of());
        accounts.password(actor.name(), password);
    }
}
