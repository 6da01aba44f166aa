import { element } from './element.js';
import { currentLanguage, say } from './texts.js';

const select = document.querySelector('#person');
const about = document.querySelector('#person-about');
const tokenField = document.querySelector('#token');
const problem = document.querySelector('#identity-problem');

/** The demo people; none until they are loaded, and none where no demo issuer runs. */
let people = [];
/** Tokens of demo people by name. Tokens stay in memory. */
const tokens = new Map();

/** Calls `onChange` whenever the visitor chooses somebody else. */
export function watchChoice(onChange) {
  select.addEventListener('change', () => {
    describe();
    onChange();
  });
}

/** Offers the demo people; where no demo issuer runs, a field for a token instead. */
export async function loadPeople() {
  const response = await fetch('demo/people').catch(() => undefined);
  const offered = response?.ok ? await response.json().catch(() => undefined) : undefined;
  if (offered) {
    people = offered;
    select.append(...people.map((person) => new Option(titleOf(person), person.name)));
    for (const part of document.querySelectorAll('[data-demo]')) part.hidden = false;
    return;
  }
  document.querySelector('#person-choice').hidden = true;
  document.querySelector('#token-choice').hidden = false;
  if (response?.status === 404) return;
  problem.textContent = say('noPeople');
  problem.hidden = false;
}

/** Chooses a demo person by name; nobody when there is none of that name. */
export function choosePerson(name) {
  select.value = people.some((person) => person.name === name) ? name : '';
  describe();
}

/** The name of the chosen demo person; empty for nobody and for the bearer of a pasted token. */
export function chosenPerson() {
  return select.value;
}

/** Who asks, in words. */
export function chosenInWords() {
  const person = chosen();
  if (person) return titleOf(person).toLowerCase();
  return tokenField.value.trim() ? say('bearer') : say('nobody').toLowerCase();
}

/** The token to send; undefined for nobody. Throws an error whose message tells the visitor why there is none. */
export async function currentToken() {
  const name = chosenPerson();
  if (!name) return pastedToken();
  if (!tokens.has(name)) tokens.set(name, await fetchToken(name));
  return tokens.get(name);
}

/** Forgets the chosen person's token, so that the next is a new one. Answers whether there was one to forget. */
export function forgetToken() {
  return tokens.delete(chosenPerson());
}

function pastedToken() {
  const token = tokenField.value.trim().replace(/^Bearer\s+/i, '');
  if (!/^[\w.~+/-]*=*$/.test(token)) throw new Error(say('wrongToken'));
  return token || undefined;
}

async function fetchToken(name) {
  const response = await fetch(`demo/token/${encodeURIComponent(name)}`).catch(() => undefined);
  if (!response?.ok) throw new Error(say('noToken'));
  return (await response.json()).token;
}

/** Writes the people, and who is chosen, in the language of the page. */
export function retell() {
  for (const person of people) select.querySelector(`option[value="${person.name}"]`).text = titleOf(person);
  describe();
}

function chosen() {
  return people.find(({ name }) => name === chosenPerson());
}

function describe() {
  const person = chosen();
  if (!person) {
    about.replaceChildren(element('p', {}, say('nobodyAbout')));
    return;
  }
  const facts = element('dl', {});
  facts.append(fact(say('role'), [person.role]));
  if (person.agency) facts.append(fact(say('agency'), [person.agency]));
  facts.append(fact(say('scopes'), person.scopes));
  about.replaceChildren(element('p', {}, inVietnamese(person)?.about ?? person.about), facts);
}

function fact(term, values) {
  const codes = values.map((value) => element('code', {}, value));
  return element('div', {}, element('dt', {}, term), element('dd', {}, ...(codes.length ? codes : [say('none')])));
}

/** What a person is called: `commune-clerk` as Commune clerk, or Văn thư xã. */
function titleOf(person) {
  const words = inVietnamese(person)?.name ?? person.name.replaceAll('-', ' ');
  return words[0].toUpperCase() + words.slice(1);
}

function inVietnamese({ vi }) {
  return currentLanguage() === 'vi' ? vi : undefined;
}
