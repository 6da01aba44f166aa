import { element } from './element.js';

const denials = new Set(['UNAUTHORIZED_FIELD_OR_TYPE', 'FORBIDDEN']);

/** Whether an error says that the asker lacks a right, rather than that something went wrong. */
export function isDenial(error) {
  return denials.has(error.extensions?.code);
}

/** How many fields are denied and how many errors there are besides, in words; empty without errors. */
export function countInWords(errors) {
  const denied = errors.filter(isDenial).length;
  const others = errors.length - denied;
  return [
    ...(denied ? [`${denied} ${denied === 1 ? 'field' : 'fields'} denied`] : []),
    ...(others ? [`${others} ${others === 1 ? 'error' : 'errors'}`] : []),
  ].join(', ');
}

/** The errors as a list; those that differ only in the items of a list where they arose are one entry. */
export function errorList(errors) {
  const groups = Object.values(Object.groupBy(errors, sameness));
  return element('ul', { class: 'errors' }, ...groups.map(entry));
}

function sameness({ message, path, extensions }) {
  return JSON.stringify([extensions?.code, extensions?.argument, message, pathInWords(path, '*')]);
}

function entry([error, ...alike]) {
  const { message, path, extensions } = error;
  const item = element('li', { class: isDenial(error) ? 'denied' : 'failed' });
  item.append(element('code', {}, extensions?.code ?? 'no code'), element('p', {}, message));
  const places = [];
  if (path) places.push(element('code', {}, ...breakable(pathInWords(path, alike.length ? '*' : undefined))));
  if (extensions?.argument) places.push(' argument ', element('code', {}, extensions.argument));
  if (alike.length) places.push(` in ${alike.length + 1} places`);
  if (places.length) item.append(element('p', { class: 'hint' }, ...places));
  return item;
}

/** A path as one writes it: `agency.posts[0].title`; `index` stands for every index when given. */
function pathInWords(path = [], index) {
  return path.map((step, at) => (typeof step === 'number' ? `[${index ?? step}]` : `${at ? '.' : ''}${step}`)).join('');
}

/** The text as parts between which a line may break: before each dot. */
function breakable(text) {
  return text.split(/(?=\.)/).flatMap((part) => [element('wbr', {}), part]);
}
