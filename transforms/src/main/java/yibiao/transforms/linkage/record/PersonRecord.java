package yibiao.transforms.linkage.record;

import java.io.Serializable;

/**
 * One cleansed record as linkage sees it; "" where nothing usable was delivered.
 *
 * @param id the record's id, unique over all sources
 * @param name standard name; {@code ?} stands for a character that the source could not write
 * @param idNumber the number even when it is not valid: a mistyped number is still evidence
 * @param birthDate ISO 8601
 * @param sex 男, 女 or ""
 * @param dwelling dwelling code
 * @param address as it is written; for linkage where it is in letters and leads to no dwelling
 * @param community 12-digit community code
 * @param previousResident the resident this record belonged to after the last run, or ""
 */
public record PersonRecord(
    String id,
    String name,
    String idNumber,
    boolean idValid,
    String birthDate,
    String sex,
    String phone,
    String dwelling,
    String address,
    String community,
    String previousResident)
    implements Serializable {}
