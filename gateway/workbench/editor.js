/** Makes Tab indent in a text area; after Escape, Tab moves on as usual, so that the keyboard is not caught in it. */
export function indentWithTab(area) {
  let leaving = false;
  area.addEventListener('blur', () => (leaving = false));
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leaving = true;
    else if (event.key !== 'Tab') leaving = false;
    else if (!leaving && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      insert(area, '  ');
    }
  });
}

/** Replaces all of a text area's text as if typed, so that the visitor can undo it. */
export function replaceText(area, text) {
  if (area.value === text) return;
  area.focus({ preventScroll: true });
  area.select();
  insert(area, text);
  area.setSelectionRange(0, 0);
  area.scrollTop = 0;
}

function insert(area, text) {
  // Deprecated, yet the only way to change a text area that keeps its undo history.
  const inserted = text ? document.execCommand('insertText', false, text) : document.execCommand('delete');
  if (inserted) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
