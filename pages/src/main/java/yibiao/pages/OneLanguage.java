package yibiao.pages;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import yibiao.standard.words.Words;

/** Of what rooms say in both languages, a page shows its reader's. */
@Component
final class OneLanguage extends AbstractDialect implements IPostProcessorDialect {
  private static final int LAST = 1000;

  OneLanguage() {
    super("one-language");
  }

  @Override
  public int getDialectPostProcessorPrecedence() {
    return LAST;
  }

  @Override
  public Set<IPostProcessor> getPostProcessors() {
    return Set.of(new PostProcessor(TemplateMode.HTML, Picking.class, LAST));
  }

  /** Looks at every text and every attribute on its way out. */
  public static final class Picking extends AbstractTemplateHandler {
    private Locale locale() {
      return getContext().getLocale();
    }

    @Override
    public void handleText(IText text) {
      String said = Words.in(locale(), text.getText());
      super.handleText(
          said.equals(text.getText()) ? text : getContext().getModelFactory().createText(said));
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
      super.handleOpenElement(picked(tag));
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
      super.handleStandaloneElement(picked(tag));
    }

    private <T extends IProcessableElementTag> T picked(T tag) {
      T picked = tag;
      for (Map.Entry<String, String> attribute : tag.getAttributeMap().entrySet()) {
        String said = Words.in(locale(), attribute.getValue());
        if (said != null && !said.equals(attribute.getValue())) {
          IAttribute was = tag.getAttribute(attribute.getKey());
          picked =
              getContext()
                  .getModelFactory()
                  .setAttribute(picked, was.getAttributeCompleteName(), said);
        }
      }
      return picked;
    }
  }
}
