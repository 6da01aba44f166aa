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

/** The page that asks whether to log out; `form` is the provider's, to be sent with its answer. */
export function logoutPage(form: string): string {
  const button = '<button form="op.logoutForm" name="logout" value="yes" autofocus>Log out</button>';
  return page('Log out', `<p>You are about to log out of the demo.</p>${form}<p>${button}</p>`);
}

/** The page of who has logged out, and came from no portal. */
export function loggedOutPage(): string {
  return page('You are logged out', '<p>You may close this page.</p>');
}

/** The page that says why a login went no further. */
export function problemPage(problem: string): string {
  return page('This login goes no further', `<p role="alert">${escapeHtml(problem)}</p>`);
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
