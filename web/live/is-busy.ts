/** Is the reader in the middle of something that other figures under his hands would disturb? */
export function isBusy(page: HTMLElement): boolean {
  const selected = getSelection();
  if (selected && !selected.isCollapsed && page.contains(selected.anchorNode)) return true;
  if (document.activeElement?.matches('main :is(input, textarea, select)')) return true;
  if (page.querySelector('form[aria-busy]')) return true;
  const typed = 'form[method=post] :is(input, textarea, select), input[form]';
  return [...page.querySelectorAll<Field>(typed)].some(isTouched);
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isTouched(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const set = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
    return field.selectedIndex !== Math.max(set, 0);
  }
  if (field.type === 'hidden') return false;
  if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type))
    return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}
