package yibiao.catalog.list;

import java.time.Instant;
import yibiao.catalog.sharing.ListEntry;

/**
 * An entry as it lies in a version.
 *
 * @param lock moves with every change: whoever changes the entry says which state she saw
 */
public record KeptEntry(ListEntry entry, int lock, Instant changedAt, String changedBy) {}
