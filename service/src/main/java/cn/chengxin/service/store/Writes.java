package cn.chengxin.service.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import org.springframework.dao.DuplicateKeyException;

/** Inserts with an id of their own: one that is there already is done. */
public final class Writes {

    private Writes() {
    }

    /** Inserts, or finds it done; false where it was there. */
    public static boolean once(Runnable insert) {
        try {
            insert.run();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
