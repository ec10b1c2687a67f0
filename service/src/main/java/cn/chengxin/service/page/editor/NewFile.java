package cn.chengxin.service.page.editor;

/** What stands in a file to begin with. */
final class NewFile {

    private NewFile() {
    }

    static String of(String path, String ruleSet) {
        return path.endsWith(".drl") ? "package policy." + ruleSet.replace('/', '.').replace('-', '_') + "\n" : "";
    }
}
