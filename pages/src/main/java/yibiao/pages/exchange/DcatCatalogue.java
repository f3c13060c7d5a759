package yibiao.pages.exchange;

import static yibiao.standard.words.Words.say;

import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yibiao.catalog.sharing.DataResource;
import yibiao.catalog.sharing.ListEntry;
import yibiao.pages.exchange.Imported.Problem;

/**
 * The list in DCAT (W3C Data Catalog Vocabulary 3) as JSON-LD: a dataset a resource, and below it
 * one entry an item. What DCAT has no word for stands in a namespace of ours.
 */
public final class DcatCatalogue {
  private static final String NS = "urn:yibiao:list#";
  private static final String RESOURCE = "urn:yibiao:resource:";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DcatCatalogue() {}

  private static Property property(Model model, EntryField field) {
    return model.createProperty(NS, field.name().toLowerCase(java.util.Locale.ROOT));
  }

  /** Writes the list as JSON-LD. */
  public static void write(
      int version, List<ListEntry> entries, Map<String, DataResource> resources, OutputStream out) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("dcat", DCAT.NS);
    model.setNsPrefix("dct", DCTerms.NS);
    model.setNsPrefix("yb", NS);
    Resource catalogue =
        model
            .createResource("urn:yibiao:list:" + version)
            .addProperty(RDF.type, DCAT.Catalog)
            .addProperty(DCTerms.title, "共享清单", "zh")
            .addLiteral(DCTerms.identifier, Integer.toString(version));
    Map<String, List<ListEntry>> byResource =
        entries.stream()
            .collect(Collectors.groupingBy(ListEntry::resource, TreeMap::new, Collectors.toList()));
    byResource.forEach(
        (name, lines) -> {
          DataResource resource = resources.get(name);
          Resource dataset =
              model
                  .createResource(RESOURCE + name)
                  .addProperty(RDF.type, DCAT.Dataset)
                  .addProperty(DCTerms.identifier, name);
          if (resource != null) {
            dataset
                .addProperty(DCTerms.title, resource.title(), "zh")
                .addProperty(DCTerms.description, resource.definition(), "zh")
                .addProperty(
                    DCTerms.publisher,
                    model.createResource().addProperty(DCTerms.title, resource.department(), "zh"));
          }
          catalogue.addProperty(DCAT.dataset, dataset);
          lines.forEach(entry -> dataset.addProperty(entryOf(model), node(model, entry)));
        });
    RDFDataMgr.write(out, model, Lang.JSONLD);
  }

  private static Property entryOf(Model model) {
    return model.createProperty(NS, "entry");
  }

  private static Resource node(Model model, ListEntry entry) {
    Resource node = model.createResource(RESOURCE + entry.resource() + "/" + entry.item());
    for (EntryField field : EntryField.values()) {
      String text = field.of(entry);
      if (!text.isEmpty()) {
        node.addProperty(property(model, field), text);
      }
    }
    return node;
  }

  /** Reads any JSON-LD that says the same; contexts from elsewhere are not fetched. */
  public static Imported read(InputStream in, Validator validator) {
    Model model = ModelFactory.createDefaultModel();
    try {
      byte[] bytes = in.readAllBytes();
      if (asksElsewhere(JSON.readTree(bytes))) {
        return broken(say("pages.writeContextOutNone"));
      }
      RDFDataMgr.read(model, new ByteArrayInputStream(bytes), Lang.JSONLD);
    } catch (RiotException | JacksonException e) {
      return broken(say("pages.notJsonLdFile"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<ListEntry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    model
        .listObjectsOfProperty(entryOf(model))
        .filterKeep(node -> node.isResource())
        .mapWith(node -> node.asResource())
        .toList()
        .stream()
        .sorted(Comparator.comparing(Resource::toString))
        .forEach(node -> read(model, node, validator, entries, problems, seen));
    if (entries.isEmpty()) {
      problems.add(new Problem("", 0, "", say("pages.noEntryAtAll")));
    }
    return new Imported(entries, problems);
  }

  private static Imported broken(String message) {
    return new Imported(List.of(), List.of(new Problem("", 0, "", message)));
  }

  /** Whether a context is named by its address: reading it would ask another machine. */
  private static boolean asksElsewhere(JsonNode node) {
    JsonNode context = node.path("@context");
    boolean named =
        context.isString()
            || context.isArray() && context.valueStream().anyMatch(JsonNode::isString);
    return named
        || node.has("@import")
        || node.valueStream().anyMatch(DcatCatalogue::asksElsewhere);
  }

  private static void read(
      Model model,
      Resource node,
      Validator validator,
      List<ListEntry> entries,
      List<Problem> problems,
      Set<String> seen) {
    EntryField.Errors errors =
        (field, message) -> problems.add(new Problem(node.toString(), 0, field.heading(), message));
    ListEntry entry =
        new EntryField.Reader(
                field ->
                    node.hasProperty(property(model, field))
                        ? node.getProperty(property(model, field)).getString()
                        : "")
            .entry(errors);
    if (!seen.add(entry.resource() + " " + entry.item())) {
      errors.add(EntryField.ITEM, say("pages.twice"));
    }
    EntryProblems.of(entry, validator).forEach(errors::add);
    entries.add(entry);
  }
}
