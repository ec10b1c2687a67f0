package cn.chengxin.service.access.admin;

import cn.chengxin.rules.document.DocumentProblem;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an administrator may give: in its own jurisdiction, and to others than itself. */
final class Granting {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{1,39}");
    private static final int MOST = 50;

    private Granting() {
    }

    static void checkName(String name) {
        if (!NAME.matcher(name).matches() || name.equals(Actor.SERVICE.name())) {
            throw Problem.DOCUMENT_REFUSED.because("The name is not in order", List.of(new DocumentProblem("/name",
                    "expected 2 to 40 of a-z, 0-9, dot and hyphen, a letter first, and not service")));
        }
    }

    static void check(Actor admin, List<Grant> grants) {
        List<DocumentProblem> problems = new ArrayList<>();
        if (grants.isEmpty() || grants.size() > MOST) {
            problems.add(new DocumentProblem("/grants", "expected 1 to " + MOST + " grants"));
        }
        for (int i = 0; i < grants.size(); i++) {
            if (!grants.get(i).wellFormed()) {
                problems.add(new DocumentProblem("/grants/" + i + "/division", "expected six digits"));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.DOCUMENT_REFUSED.because("The grants are not in order", problems);
        }
        checkReach(admin, grants);
    }

    /** Whether it is the administrator of everything that somebody has. */
    static void checkReach(Actor admin, List<Grant> grants) {
        grants.forEach(each -> admin.require(Role.ADMIN, each.division()));
    }

    static void checkOther(Actor admin, String name) {
        if (admin.name().equals(name)) {
            throw Problem.FORBIDDEN.because("Nobody changes an account of its own: ask another administrator");
        }
    }

    static String text(List<Grant> grants) {
        return grants.stream().map(Grant::toString).collect(Collectors.joining(" "));
    }
}
