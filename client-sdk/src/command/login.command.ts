import { CommandError } from './command-error.ts';
import { keepLogins, loginsFile, readLogins } from './kept-logins.ts';
import { say } from './print.ts';
import { logInApplication, logInPerson } from './provider.ts';
import { graphAddress } from './session.ts';

/** What `login` is told. */
export interface LoginOptions {
  url: string | undefined;
  issuer: string | undefined;
  client: string | undefined;
  scopes: string | undefined;
}

/**
 * Logs in and keeps the token: a person at a browser, or an application when its secret is in the environment, where no
 * list of processes shows it.
 */
export async function loginCommand(options: LoginOptions): Promise<void> {
  const url = await graphAddress(options.url);
  const issuer = options.issuer ?? process.env.PROVINCE_GRAPH_ISSUER ?? demoIssuer(url);
  const secret = process.env.PROVINCE_GRAPH_CLIENT_SECRET || undefined;
  if (secret !== undefined && options.client === undefined)
    throw new CommandError('--client: name the application whose secret is in PROVINCE_GRAPH_CLIENT_SECRET');
  const scopes = options.scopes?.split(/[\s,]+/).filter(Boolean);
  const request = { issuer, client: options.client ?? 'command-line', secret, scopes };
  const login =
    secret === undefined
      ? await logInPerson(request, (address, code) => say(`Open ${address}\nand enter the code ${code}`))
      : await logInApplication(request);
  const { logins } = await readLogins();
  await keepLogins({ current: url, logins: { ...logins, [url]: login } });
  say(`Logged in at ${url}; the token is kept in ${loginsFile()}`);
}

/** Forgets the login at a graph. */
export async function logoutCommand(given: string | undefined): Promise<void> {
  const url = await graphAddress(given);
  const { logins } = await readLogins();
  const { [url]: forgotten, ...others } = logins;
  await keepLogins({ current: url, logins: others });
  say(forgotten ? `Logged out at ${url}` : `Nobody was logged in at ${url}`);
}

/** The provider of the demo, which is at the graph itself; a graph of this machine is taken for one. */
function demoIssuer(url: string): string {
  const { hostname, origin } = new URL(url);
  if (['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) return `${origin}/demo/oidc`;
  throw new CommandError('--issuer: give the address of the OpenID provider at which you log in');
}
