import { element } from './element.js';
import { isDenial } from './error-list.js';

/** Letters that English has not: text with them is read out as Vietnamese. */
const vietnamese = /[\u00c0-\u1ef9]/;

/**
 * A GraphQL answer without its errors as indented JSON, in which each null that an error explains carries a note; the
 * notes stay out of what a visitor copies.
 */
export function jsonView(answer, errors) {
  const view = element('pre', { class: 'code json' });
  write(view, answer, explainedNulls(answer, errors), '');
  return view;
}

function write(view, value, explained, indent) {
  if (value === null) writeNull(view, explained?.error);
  else if (typeof value === 'object') writeChildren(view, value, explained, indent);
  else if (vietnamese.test(value)) view.append(element('span', { lang: 'vi' }, JSON.stringify(value)));
  else view.append(JSON.stringify(value));
}

function writeChildren(view, value, explained, indent) {
  const isList = Array.isArray(value);
  const [open, close] = isList ? '[]' : '{}';
  const entries = isList ? [...value.entries()] : Object.entries(value);
  view.append(open);
  entries.forEach(([key, child], at) => {
    view.append(`${at ? ',' : ''}\n${indent}  `);
    if (!isList) view.append(element('span', { class: 'key' }, JSON.stringify(key)), ': ');
    write(view, child, explained?.children.get(key), `${indent}  `);
  });
  view.append(entries.length ? `\n${indent}${close}` : close);
}

function writeNull(view, error) {
  if (!error) {
    view.append(element('span', { class: 'null' }, 'null'));
    return;
  }
  const denied = isDenial(error);
  view.append(
    element(
      'mark',
      { class: denied ? 'denied' : 'failed', title: error.message },
      'null',
      element('small', {}, denied ? 'denied' : 'error'),
    ),
  );
}

/** The nulls that errors explain, as a tree along their paths; an error is held to the nearest null above its field. */
function explainedNulls(answer, errors) {
  const root = { children: new Map() };
  for (const error of errors) {
    if (!error.path) continue;
    let place = root;
    let value = answer;
    for (const step of ['data', ...error.path]) {
      if (typeof value !== 'object' || value === null) break;
      value = value[step];
      if (!place.children.has(step)) place.children.set(step, { children: new Map() });
      place = place.children.get(step);
    }
    if (value === null) place.error ??= error;
  }
  return root;
}
