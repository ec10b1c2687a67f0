package cn.chengxin.service.page;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.admin.OwnPasswords;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The own account: what it may do, and another password. */
@Controller
final class AccountPageController {

    private final OwnPasswords passwords;

    AccountPageController(OwnPasswords passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/account")
    String account(Actor actor, Model model) {
        model.addAttribute("local", passwords.of(actor));
        return "account";
    }

    /** Ends the session: the new password is asked for at once. */
    @PostMapping("/account/password")
    String change(@RequestParam String current, @RequestParam("password") String wanted, @RequestParam String again,
            Actor actor, Model model, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        try {
            if (!wanted.equals(again)) {
                throw Problem.BAD_REQUEST.because("The password was typed in two ways");
            }
            passwords.change(actor, current, wanted);
        } catch (ApiException e) {
            response.setStatus(e.problem().status().value());
            model.addAttribute("wrong", e.problem().name());
            return account(actor, model);
        }
        request.logout();
        return "redirect:/login?changed";
    }
}
