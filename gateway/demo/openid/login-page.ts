import { escapeHtml } from './escape-html.ts';
import type { DemoPerson } from '../people.ts';

/** The page on which a visitor chooses whom of the people to be; each button posts their name to where it came from. */
export function loginPage(people: DemoPerson[], client: string): string {
  const choices = people.map(
    ({ name, role, about }) => `
        <li>
          <button name="person" value="${escapeHtml(name)}">${escapeHtml(name)}</button>
          <p>${escapeHtml(about)} <small>${escapeHtml(role)}</small></p>
        </li>`,
  );
  return page(
    'Log in as',
    `<p>${escapeHtml(client)} asks to act for you. Everyone here is invented, so that there are no passwords.</p>
      <form method="post">
        <ul>${choices.join('')}
        </ul>
      </form>`,
  );
}

/** The page that takes the code that a device shows; `form` is the provider's, with the field in it. */
export function deviceCodePage(form: string, wasWrong: boolean): string {
  const words = wasWrong
    ? '<p role="alert">This code is wrong, or over. Enter the one that your command line shows now.</p>'
    : '<p>Enter the code that your command line shows.</p>';
  return page('Log in at the command line', `${words}${form}<p>${button('op.deviceInputForm', 'Go on')}</p>`);
}

/** The page that asks whether the code is that of the visitor's own device; `form` is the provider's. */
export function deviceConfirmPage(form: string, client: string, code: string): string {
  return page(
    'Is this your code?',
    `<p>${escapeHtml(client)} asks to act for you. Go on only if it shows this code:</p>
      <p class="code">${escapeHtml(code)}</p>${form}<p>${button('op.deviceConfirmForm', 'It is my code')}</p>`,
  );
}

/** The page after a login at a device. */
export function deviceDonePage(): string {
  return page('You are logged in', '<p>Go back to your command line; you may close this page.</p>');
}

/** The page that asks whether to log out; `form` is the provider's, to be sent with its answer. */
export function logoutPage(form: string): string {
  const confirm = button('op.logoutForm', 'Log out', ' name="logout" value="yes"');
  return page('Log out', `<p>You are about to log out of the demo.</p>${form}<p>${confirm}</p>`);
}

/** The page of who has logged out, and came from no portal. */
export function loggedOutPage(): string {
  return page('You are logged out', '<p>You may close this page.</p>');
}

/** The page that says why a login went no further. */
export function problemPage(problem: string): string {
  return page('This login goes no further', `<p role="alert">${escapeHtml(problem)}</p>`);
}

function button(form: string, label: string, more = ''): string {
  return `<button form="${form}"${more} autofocus>${label}</button>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · Province graph</title>
    <link rel="icon" href="/workbench/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/workbench/workbench.css" />
    <link rel="stylesheet" href="/demo/login.css" />
  </head>
  <body class="login">
    <main>
      <h1>${title}</h1>
      ${body}
    </main>
  </body>
</html>
`;
}
