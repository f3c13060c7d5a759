package yibiao.desk.standard;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import yibiao.catalog.sharing.Mask;
import yibiao.standard.item.DataItem;
import yibiao.standard.plan.Item;

/**
 * An item that a steward adds.
 *
 * @param codeList the code list of a coded item, else ""
 * @param legalBasis why it is shared on conditions
 */
public record NewItem(
    @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{1,40}", message = "{yibiao.name}") String name,
    @NotBlank @Size(max = 40) String title,
    @NotNull @Size(max = 200) String definition,
    @NotNull Item.Type type,
    @NotNull String codeList,
    @NotBlank @Size(max = 60) String department,
    @Min(1) @Max(4) int level,
    boolean sensitive,
    @NotNull Mask mask,
    @NotBlank @Size(max = 500) String legalBasis) {

  public NewItem {
    title = title == null ? null : title.strip();
    definition = definition == null ? "" : definition.strip();
    codeList = codeList == null ? "" : codeList;
  }

  @AssertTrue(message = "{yibiao.item.codeList}")
  boolean isCodedByAList() {
    return (type == Item.Type.CODE) != codeList.isEmpty();
  }

  DataItem item() {
    return new DataItem(
        name,
        title,
        definition,
        type,
        codeList,
        department,
        level,
        sensitive,
        false,
        false,
        List.of(),
        DataItem.RESIDENT,
        true);
  }
}
