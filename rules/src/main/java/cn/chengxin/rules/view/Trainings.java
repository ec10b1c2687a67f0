package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.governance.Training;
import java.util.List;

/** Courses that persons completed. */
public final class Trainings extends Records<Training, Trainings> {

    Trainings(Selection<Training> selection) {
        super(selection);
    }

    @Override
    Trainings of(Selection<Training> selection) {
        return new Trainings(selection);
    }

    /** Those of any of the courses. */
    @Term(value = "课程", changedBy = Act.COMPLETE_TRAINING)
    public Trainings course(Training.Course... courses) {
        List<Training.Course> wanted = List.of(courses);
        return where(each -> Truth.of(wanted.contains(each.course())));
    }

    /** Those with a certificate. */
    @Term(value = "取得结业证书", changedBy = Act.COMPLETE_TRAINING)
    public Trainings certified() {
        return where(each -> Truth.of(each.certificate() != null));
    }

    /** Those of one person. */
    Trainings of(String person) {
        return where(each -> Truth.of(each.person().equals(person)));
    }
}
