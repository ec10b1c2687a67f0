package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Records of every section of which it is on file when the registry received them. Whether the registry keeps the days
 * on which it enters them, the document tells: where no record has such a day, nobody knows which were entered.
 */
public final class ReceivedRecords extends Records<Dated, ReceivedRecords> {

    private final boolean entriesKept;

    private ReceivedRecords(Selection<Dated> selection, boolean entriesKept) {
        super(selection);
        this.entriesKept = entriesKept;
    }

    /** Those received while the asking rule is, or was, in force. */
    static ReceivedRecords of(OrganizationView view) {
        List<Dated> received = new ArrayList<>();
        boolean incomplete = false;
        boolean entriesKept = false;
        for (Section<? extends Dated> section : view.organization().sections()) {
            incomplete |= section == null || view.sections().incomplete(section);
            for (Dated each : section == null ? List.<Dated>of() : section.records()) {
                Source source = each.source();
                LocalDate on = source == null ? null : source.receivedOn();
                entriesKept |= source != null && source.enteredOn() != null;
                if (on != null && view.window().covers(on) && view.asOf().reached(on)) {
                    received.add(each);
                }
            }
        }
        return new ReceivedRecords(new Selection<>(view, received, List.of(), incomplete), entriesKept);
    }

    @Override
    ReceivedRecords of(Selection<Dated> selection) {
        return new ReceivedRecords(selection, entriesKept);
    }

    /** Those not entered until now, though the working days for it, counted from the day of receipt, are over. */
    @Term(value = "逾期未录入", changedBy = { Act.ENTER_RECORDS, Act.TIME })
    public ReceivedRecords notEnteredWithin(Parameter workingDays) {
        return where(each -> happened(each.source().enteredOn()) ? Truth.FALSE
                : overWorking(each.source().receivedOn(), workingDays).and(entriesKept ? Truth.TRUE : Truth.UNKNOWN));
    }

    /** A deadline that is provisional may be earlier, at the earliest after so many days of which all are worked, or later. */
    private Truth overWorking(LocalDate received, Parameter workingDays) {
        Parameter.Value value = workingDays.at(received);
        if (value == null || value.number() == null) {
            return Truth.UNKNOWN;
        }
        int days = value.number().intValueExact();
        WorkCalendar.Deadline deadline = WorkCalendar.get().after(received, days);
        return deadline.provisional() ? reached(received.plusDays(days + 1L)).and(Truth.UNKNOWN)
                : Truth.of(asOf().past(deadline.lastDay()));
    }
}
