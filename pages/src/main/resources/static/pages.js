// What was entered and could not be taken stands in the form again, each message at its field.
// Without this script the message stands above the form, and nothing else is different.
(() => {
  const entered = document.getElementById('entered');
  const path = (address) => new URL(address, location.href).pathname;

  function formOf(action) {
    for (const form of document.forms) {
      const buttons = [...form.querySelectorAll('[formaction]')];
      if (path(form.getAttribute('action') || location.href) === action
          || buttons.some((button) => path(button.getAttribute('formaction')) === action)) {
        return form;
      }
    }
    return null;
  }

  function refill(form, fields) {
    const byName = new Map();
    for (const { dataset } of fields) {
      byName.set(dataset.name, [...(byName.get(dataset.name) || []), dataset.value]);
    }
    for (const element of form.elements) {
      if (!element.name || element.type === 'hidden' || element.type === 'file' || element.type === 'submit') {
        continue;
      }
      const values = byName.get(element.name) || [];
      if (element.type === 'checkbox' || element.type === 'radio') {
        element.checked = values.includes(element.value);
      } else if (element.multiple) {
        [...element.options].forEach((option) => { option.selected = values.includes(option.value); });
      } else if (values.length > 0) {
        element.value = values.shift();
      }
    }
  }

  function tell(form, problems) {
    let first = null;
    for (const { dataset } of problems) {
      const named = form.elements.namedItem(dataset.name);
      const field = named instanceof RadioNodeList ? named[0] : named;
      if (!field || field.type === 'hidden') {
        continue;
      }
      const message = document.createElement('p');
      message.className = 'field-error';
      message.id = `problem-${dataset.name}`;
      message.textContent = dataset.value;
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', message.id);
      field.insertAdjacentElement('afterend', message);
      first = first || field;
    }
    (first || form.querySelector('input:not([type=hidden]), textarea, select'))?.focus();
  }

  if (entered) {
    const form = formOf(entered.dataset.action);
    if (form) {
      form.closest('details')?.setAttribute('open', '');
      refill(form, entered.content.querySelectorAll('[data-kind=field]'));
      tell(form, entered.content.querySelectorAll('[data-kind=problem]'));
    }
  }

  // Enter in such a field presses the button that stands beside it, not the form's first one.
  document.querySelectorAll('[data-enter]').forEach((field) => field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      document.getElementById(field.dataset.enter).click();
    }
  }));
})();
