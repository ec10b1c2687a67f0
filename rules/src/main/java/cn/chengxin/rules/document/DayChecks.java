package cn.chengxin.rules.document;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import cn.chengxin.rules.fact.conduct.Licence;
import cn.chengxin.rules.fact.finance.Charge;
import cn.chengxin.rules.fact.finance.FeeStandard;
import cn.chengxin.rules.fact.governance.Branch;
import cn.chengxin.rules.fact.governance.InternalRule;
import cn.chengxin.rules.fact.governance.Post;
import cn.chengxin.rules.fact.governance.Term;
import cn.chengxin.rules.fact.sanction.Determination;
import cn.chengxin.rules.fact.sanction.ListEntry;
import cn.chengxin.rules.fact.sanction.Penalty;
import cn.chengxin.rules.fact.sanction.PublicRecord;
import cn.chengxin.rules.fact.supervision.AnnualReport;
import cn.chengxin.rules.fact.supervision.Assessment;
import cn.chengxin.rules.fact.supervision.CaseStep;
import cn.chengxin.rules.fact.supervision.Complaint;
import cn.chengxin.rules.fact.supervision.ContactAttempt;
import cn.chengxin.rules.fact.supervision.RectificationOrder;
import cn.chengxin.rules.fact.supervision.RiskAlert;
import cn.chengxin.rules.fact.supervision.SpotCheck;
import cn.chengxin.rules.fact.supervision.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the days of one record must be to each other. Nobody can report today what happens tomorrow. */
final class DayChecks {

    /** Deadlines, terms and validity may lie ahead of the day of receipt; everything else has happened. */
    private static final Set<String> MAY_LIE_AHEAD = Set.of("dueOn", "endsOn", "validFrom", "validThrough",
            "rightOfUseThrough", "effectiveOn", "until");

    private static final String AFTER_RECEIPT = "lies after source.receivedOn: what had not happened when the record "
            + "was received cannot be in it";

    private static final Map<Class<?>, List<Order>> ORDERS = Stream.of(
            new Order(Penalty.class, "decidedOn", "effectiveOn", "endsOn"),
            new Order(Penalty.class, "decidedOn", "executedOn"), new Order(Penalty.class, "decidedOn", "revokedOn"),
            new Order(ListEntry.class, "decidedOn", "listedOn", "removedOn"),
            new Order(ListEntry.class, "decidedOn", "publishedOn"),
            new Order(ListEntry.class, "listedOn", "removalAppliedOn"),
            new Order(ListEntry.class, "decidedOn", "withdrawnOn"),
            new Order(PublicRecord.class, "listedOn", "removedOn"),
            new Order(Determination.class, "statedOn", "endsOn"),
            new Order(RectificationOrder.class, "orderedOn", "dueOn"),
            new Order(RectificationOrder.class, "orderedOn", "completedOn"),
            new Order(Violation.class, "establishedOn", "correctedOn"),
            new Order(CaseStep.class, "takenOn", "closedOn"), new Order(Complaint.class, "receivedOn", "closedOn"),
            new Order(ContactAttempt.class, "madeOn", "resultOn"),
            new Order(SpotCheck.class, "checkedOn", "publishedOn"),
            new Order(Assessment.class, "validFrom", "validThrough"),
            new Order(Assessment.class, "announcedOn", "cancelledOn"),
            new Order(AnnualReport.class, "filedOn", "concludedOn"),
            new Order(Term.class, "electedOn", "endsOn"), new Order(Post.class, "bornOn", "from", "until"),
            new Order(Branch.class, "foundedOn", "closedOn"), new Order(Charge.class, "chargedOn", "returnedOn"),
            new Order(FeeStandard.class, "adoptedOn", "publishedOn"),
            new Order(FeeStandard.class, "adoptedOn", "filedOn"), new Order(Penalty.class, "decidedOn", "publishedOn"),
            new Order(Source.class, "receivedOn", "enteredOn"), new Order(Licence.class, "grantedOn", "endsOn"),
            new Order(Licence.class, "grantedOn", "revokedOn"),
            new Order(InternalRule.class, "adoptedOn", "repealedOn"),
            new Order(RiskAlert.class, "raisedOn", "closedOn")).collect(Collectors.groupingBy(Order::of));

    /** Days that cannot stand in another order. */
    private record Order(Class<?> of, List<String> days) {

        Order(Class<?> of, String... days) {
            this(of, List.of(days));
        }
    }

    private final Object owner;
    private final Shape.Composite shape;
    private final Path path;
    private final Problems problems;

    private DayChecks(Object owner, Shape.Composite shape, Path path, Problems problems) {
        this.owner = owner;
        this.shape = shape;
        this.path = path;
        this.problems = problems;
    }

    /** Looks at a record's days, and gives the record back whatever came of it. */
    static Object checked(Object owner, Shape.Composite shape, Path path, Problems problems) {
        DayChecks checks = new DayChecks(owner, shape, path, problems);
        ORDERS.getOrDefault(shape.type(), List.of()).forEach(checks::inOrder);
        if (owner instanceof Dated dated) {
            Source source = dated.source();
            if (source != null && source.receivedOn() != null) {
                checks.receivedAfter(dated, source.receivedOn());
            }
            if (owner instanceof AnnualReport report) {
                checks.notBeforeItsYear(report);
            }
        }
        return owner;
    }

    private void inOrder(Order order) {
        String earlier = null;
        for (String later : order.days()) {
            LocalDate day = day(later);
            if (day != null && earlier != null && day.isBefore(day(earlier))) {
                problems.add(path.at(later), "lies before " + earlier + ", which cannot be");
            }
            earlier = day == null ? earlier : later;
        }
    }

    private void receivedAfter(Dated dated, LocalDate receivedOn) {
        boolean found = false;
        for (Shape.Property property : shape.properties().values()) {
            if (property.shape() instanceof Shape.Day && !MAY_LIE_AHEAD.contains(property.name())) {
                LocalDate day = day(property.name());
                if (day != null && day.isAfter(receivedOn)) {
                    problems.add(path.at(property.name()), AFTER_RECEIPT);
                    found = true;
                }
            }
        }
        LocalDate on = dated.on();
        if (!found && on != null && on.isAfter(receivedOn)) {
            problems.add(path.at("source").at("receivedOn"), "the record was received before its year was over");
        }
    }

    private void notBeforeItsYear(AnnualReport report) {
        LocalDate start = LocalDate.of(report.year(), 1, 1);
        if (report.filedOn() != null && report.filedOn().isBefore(start)) {
            problems.add(path.at("filedOn"), "lies before the year that is reported on");
        }
        if (report.dueOn() != null && report.dueOn().isBefore(start)) {
            problems.add(path.at("dueOn"), "lies before the year that is reported on");
        }
    }

    private @Nullable LocalDate day(String name) {
        try {
            return (LocalDate) shape.properties().get(name).valueIn(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
