package cn.chengxin.service.change.table;

/** What can be wrong in a table, in both languages. */
enum TableMistake {
    TOO_LARGE("the file is over 1 MB (expected: a table of parameters)", "文件超过 1 MB，请只上传参数表"),
    NOT_XLSX("this is no XLSX workbook, or it is damaged (expected: the table as it was taken out, saved as .xlsx)",
            "文件不是 XLSX 工作簿，或者已经损坏，请把导出的参数表另存为 .xlsx 再上传"),
    INFLATED("the workbook unpacks to more than a table of parameters ever takes", "工作簿展开后过大，不是参数表"),
    TOO_MANY_ROWS("there are more than {0} rows", "超过了 {0} 行"),
    TOO_MANY_CHANGES("more than {0} values differ; bring them in by several files", "改动超过 {0} 个值，请分几个文件导入"),
    NO_HEADING("the first row has no column {0} (expected: the table as it is taken out now)",
            "第一行没有“{0}”这一列，请用新导出的表格"),
    TWO_HEADINGS("two columns are called {0}", "有两列都叫“{0}”"),
    UNREADABLE_FILE("parameters.yaml of the draft is not in order; mend it first", "草稿的 parameters.yaml 有误，请先改正"),
    FORMULA("there is a formula (expected: the value itself)", "单元格里是公式，请写成数值本身"),
    ERROR_CELL("the spreadsheet shows an error here", "单元格是错误值"),
    NOT_TEXT("this cell cannot be read (expected: text or a number)", "单元格无法读取，请写文字或者数字"),
    TOO_LONG("the text is too long (expected: at most {0} characters)", "文字太长，不能超过 {0} 个字"),
    NO_KEY("there is no key", "没有参数名"),
    UNKNOWN_KEY("there is no parameter {0}; new ones are added on the page of parameters",
            "没有参数“{0}”；新增参数请到“参数”页"),
    NOT_CHANGED_HERE("descriptions and units are not changed by a table (expected: {0})", "说明和单位不能用表格修改，应为“{0}”"),
    NOT_A_DAY("{0} is no day (expected: such as 2026-03-01)", "“{0}”不是日期，请写成 2026-03-01 这样"),
    A_DATE("there is a date (expected: a value); the spreadsheet may have made it of what was typed",
            "单元格是日期，不是数值，可能是表格软件自动转换的，请设为文本格式重新填写"),
    NO_VALUE("there is no value (expected: a value, or 未定 where the document leaves it blank)", "没有值；文件未定数值的，请写“未定”"),
    NO_CITATION("there is no citation (expected: where the value stands)", "没有出处，请写明条款"),
    NOT_YES_NO("{0} (expected: 是 or 否)", "“{0}”应为“是”或者“否”"),
    TWICE("the value of {0} from {1} stands in row {2} already", "{0} 自 {1} 起的值在第 {2} 行已经有了");

    private final String message;
    private final String messageZh;

    TableMistake(String message, String messageZh) {
        this.message = message;
        this.messageZh = messageZh;
    }

    String message(Object... found) {
        return filled(message, found);
    }

    String messageZh(Object... found) {
        return filled(messageZh, found);
    }

    private static String filled(String text, Object... found) {
        String filled = text;
        for (int i = 0; i < found.length; i++) {
            String each = String.valueOf(found[i]);
            filled = filled.replace("{" + i + "}", each.length() > 100 ? each.substring(0, 100) + "…" : each);
        }
        return filled;
    }
}
