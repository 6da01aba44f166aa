import { vietnameseOf } from './editor-texts.js';

/**
 * GraphiQL and Monaco speak English only, and keep the elements that they made: a text that is replaced in their sources
 * would stay as it was when the visitor chooses the other language. So their texts are replaced where they stand, in the
 * page, as they come, and put back when English is chosen.
 */

/** Where nothing is replaced: what the visitor writes, and the commands of the palette, which finds them by their English names. */
const untouched = '.view-lines, .quick-input-widget, style';
const attributes = ['title', 'aria-label', 'aria-roledescription', 'placeholder'];

/** Where a single word is a name: of the schema, or one that the visitor gave. */
const names = [
  ...['type-name', 'field-name', 'argument-name', 'enum-value', 'search-type', 'search-field', 'search-argument'].map(
    (kind) => `.graphiql-doc-explorer-${kind}`,
  ),
  ...['.graphiql-markdown-description', '.graphiql-markdown-deprecation', '.graphiql-tab-button'],
  ...['.graphiql-history-item-label', '.graphiql-dropdown-item', '.suggest-widget .monaco-list-row'],
].join(', ');

/** What the editor wrote, by the node that shows something else. */
const replaced = new WeakMap();
const roots = new Set();
let isVietnamese = false;

const observed = { subtree: true, childList: true, characterData: true, attributeFilter: attributes };

const observer = new MutationObserver((records) => {
  for (const { type, target, attributeName, addedNodes } of records) {
    if (type === 'childList') addedNodes.forEach(retell);
    else retellNode(type === 'attributes' ? target.getAttributeNode(attributeName) : target);
  }
});

/** Watches the editor in its place, and what it opens beside the page: hints, menus and dialogs. */
export function watchWords(place, language) {
  const own = new Set(document.body.children);
  roots.add(place);
  new MutationObserver(() => {
    for (const root of roots) if (!root.isConnected) roots.delete(root);
    for (const root of document.body.children) if (!own.has(root)) watch(root);
  }).observe(document.body, { childList: true });
  speak(language);
}

/** Says what the editor says in a language, `en` or `vi`. */
export function speak(language) {
  isVietnamese = language === 'vi';
  observer.disconnect();
  for (const root of roots) watch(root);
}

function watch(root) {
  roots.add(root);
  retell(root);
  if (isVietnamese) observer.observe(root, observed);
}

function retell(node) {
  if (node.nodeType === Node.TEXT_NODE) return retellNode(node);
  if (node instanceof Element) {
    if (node.matches(untouched)) return;
    for (const name of attributes) retellNode(node.getAttributeNode(name));
    // The menus of Monaco are in a shadow.
    if (node.shadowRoot) watch(node.shadowRoot);
  }
  node.childNodes.forEach(retell);
}

/** A text or an attribute: both have their value at the same name. */
function retellNode(node) {
  if (!node?.nodeValue.trim()) return;
  const element = node.ownerElement ?? node.parentElement;
  if (!element || element.closest(untouched)) return;
  const kept = replaced.get(node);
  const written = kept?.shown === node.nodeValue ? kept.written : node.nodeValue;
  const isName = /^\w+$/.test(written) && element.closest(names);
  const shown = (isVietnamese && !isName ? vietnameseOf(written) : undefined) ?? written;
  if (shown !== node.nodeValue) node.nodeValue = shown;
  if (shown === written) replaced.delete(node);
  else replaced.set(node, { written, shown });
}
