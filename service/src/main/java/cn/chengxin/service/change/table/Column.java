package cn.chengxin.service.change.table;

/** A column of the table. Columns are known by their heading, wherever they stand. */
enum Column {
    KEY("参数名", 30),
    DESCRIPTION("说明", 48),
    UNIT("单位", 16),
    FROM("自何日起", 14),
    VALUE("值", 20),
    CITATION("出处", 44),
    VERIFIED("已核实", 9);

    final String heading;
    final double width;

    Column(String heading, double width) {
        this.heading = heading;
        this.width = width;
    }
}
