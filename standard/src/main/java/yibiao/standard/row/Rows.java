package yibiao.standard.row;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/** Rows of a table as records: a component takes its value from the column of its name. */
public final class Rows {
  private static final DefaultConversionService VALUES = new DefaultConversionService();

  static {
    VALUES.addConverter(new Elements());
  }

  private Rows() {}

  /**
   * A mapper for a record without records in it; of one that has some, each is mapped by itself.
   */
  public static <T> RowMapper<T> of(Class<T> type) {
    return new SimplePropertyRowMapper<>(type, VALUES);
  }

  /** An array of the database as the list or set that is wanted; the framework knows none. */
  private static final class Elements implements GenericConverter {
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(Array.class, Collection.class));
    }

    @Override
    public Object convert(Object array, TypeDescriptor from, TypeDescriptor to) {
      try {
        Object elements = ((Array) array).getArray();
        return VALUES.convert(elements, TypeDescriptor.forObject(elements), to);
      } catch (SQLException e) {
        throw new IllegalStateException("an array that cannot be read", e);
      }
    }
  }
}
