package yibiao.reports.fill;

import static yibiao.standard.words.Words.say;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yibiao.catalog.sharing.SharingPolicy;
import yibiao.reports.document.FormDocument;
import yibiao.reports.document.FormDocuments;
import yibiao.reports.matching.LabelMatcher;
import yibiao.reports.matching.Understanding;
import yibiao.reports.template.FormTemplate;
import yibiao.reports.template.TemplateReader;
import yibiao.reports.template.UnreadableTemplate;
import yibiao.standard.group.Groups;

/** Fills one blank form for one community, as one worker. */
public final class FormFiller {
  private final LabelMatcher matcher;
  private final Groups groups;
  private final Permissions permissions;

  public FormFiller(LabelMatcher matcher, Groups groups, SharingPolicy policy, Clock clock) {
    this.matcher = matcher;
    this.groups = groups;
    this.permissions = new Permissions(matcher, policy, clock);
  }

  /**
   * Fills a blank.
   *
   * @param trino a connection as the worker
   * @throws UnreadableTemplate when the file is no form
   * @throws IllegalArgumentException when the community is not hers, or whom the form is about is
   *     not certain
   */
  public FilledForm fill(byte[] blank, FillRequest request, Connection trino)
      throws IOException, SQLException {
    requireHers(request);
    List<FormFile> files = new ArrayList<>();
    FormTemplate form;
    Filling filling;
    try (FormDocument document = FormDocuments.open(blank)) {
      form = new TemplateReader(matcher::knows).read(document.workbook());
      Understanding understood = Understanding.of(form, matcher, groups, request.answers());
      FormPlan plan = FormPlan.of(form, understood);
      filling = new Filling(form, understood, plan, request, permissions, groups, trino);
      filling.fillOnce(document);
      files.add(filled(document, filling, request, 1));
    }
    while (filling.hasMoreCards()) {
      try (FormDocument document = FormDocuments.open(blank)) {
        int card = filling.fillNextCards(document);
        files.add(filled(document, filling, request, card));
      }
    }
    FilledForm told = filling.told();
    FormFile file = files.size() == 1 ? files.getFirst() : FormPackage.of(form.title(), files);
    return new FilledForm(
        told.title(),
        told.people(),
        told.unit(),
        told.total(),
        told.columns(),
        file,
        () -> request.storyInside() ? Optional.empty() : Optional.of(StoryBook.of(told, request)));
  }

  /**
   * What filling an open blank would tell, without doing it.
   *
   * @throws IllegalArgumentException as {@link #fill}
   */
  public FilledForm preview(
      FormDocument document,
      FormTemplate form,
      Understanding understood,
      FillRequest request,
      Connection trino)
      throws SQLException {
    requireHers(request);
    Filling filling =
        new Filling(
            form, understood, FormPlan.of(form, understood), request, permissions, groups, trino);
    filling.preview(document);
    return filling.told();
  }

  private static void requireHers(FillRequest request) {
    String jurisdiction = request.worker().organisation().jurisdiction();
    if (!request.community().startsWith(jurisdiction)) {
      throw new IllegalArgumentException(
          say("reports.outsideYourArea", request.community(), jurisdiction));
    }
  }

  private static FormFile filled(
      FormDocument document, Filling filling, FillRequest request, int card) throws IOException {
    if (request.storyInside()) {
      StoryBook.write(document.workbook(), filling.told(), request);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return new FormFile(filling.fileName(card) + "." + document.ending(), out.toByteArray());
  }
}
