package cn.chengxin.service.page;

import cn.chengxin.service.access.admin.AccessProperties;
import cn.chengxin.service.access.admin.LocalAccounts;
import cn.chengxin.service.web.Problem;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The login page, and the page that says that a door is closed. */
@Controller
final class LoginController {

    private final boolean local;
    private final String nameClaim;
    private final List<Provider> providers;

    LoginController(LocalAccounts accounts, AccessProperties properties,
            ObjectProvider<ClientRegistrationRepository> registrations) {
        this.local = accounts.allowed();
        this.nameClaim = properties.oidc().nameClaim();
        this.providers = registrations.getIfAvailable() instanceof Iterable<?> known
                ? StreamSupport.stream(known.spliterator(), false).map(ClientRegistration.class::cast)
                        .map(each -> new Provider(each.getRegistrationId(), each.getClientName())).toList()
                : List.of();
    }

    /** Somebody else who knows people. */
    record Provider(String id, String name) {
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("local", local);
        model.addAttribute("nameClaim", nameClaim);
        model.addAttribute("providers", providers);
        return "login";
    }

    /** Where a request is sent that was refused before it came to a page. */
    @RequestMapping("/page/refused")
    String refused() {
        throw Problem.FORBIDDEN.because("none of the roles opens it");
    }
}
