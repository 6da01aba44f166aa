import { type Client, createClient } from '../index.ts';
import { CommandError } from './command-error.ts';
import { keepLogins, type KeptLogin, readLogins } from './kept-logins.ts';
import { renew } from './provider.ts';

/** Where the graph of the demo answers. */
const demoUrl = 'http://127.0.0.1:4000/graphql';
/** A token is renewed this long before it ends. */
const marginMs = 30_000;

/** The graph that a command asks, and who asks. */
export interface Session {
  url: string;
  client: Client;
  /** What is kept of the login; undefined for a token of the environment, and for nobody. */
  login: KeptLogin | undefined;
  /** The token that is sent now; undefined for nobody. */
  token(): Promise<string | undefined>;
}

/** The address of the graph: as given, of the environment, of the last login, or that of the demo. */
export async function graphAddress(given: string | undefined): Promise<string> {
  const address = given ?? process.env.PROVINCE_GRAPH_URL ?? (await readLogins()).current ?? demoUrl;
  if (URL.canParse(address)) return address;
  throw new CommandError(`--url: "${address}" is not an address such as https://graph.example/graphql`);
}

/** Opens the graph as who is logged in there; `PROVINCE_GRAPH_TOKEN` goes before that. */
export async function openSession(given: string | undefined): Promise<Session> {
  const url = await graphAddress(given);
  const fixed = process.env.PROVINCE_GRAPH_TOKEN;
  let login = fixed ? undefined : (await readLogins()).logins[url];
  const token = async (rejected?: string) => {
    if (fixed || !login) return fixed || undefined;
    const isOver = login.endsAt - marginMs < Date.now() || login.token === rejected;
    if (!isOver || login.refreshToken === undefined) return login.token;
    login = await renew(login);
    const kept = await readLogins();
    await keepLogins({ ...kept, logins: { ...kept.logins, [url]: login } });
    return login.token;
  };
  const client = createClient({ url, token: ({ rejected }) => token(rejected), timeout: 30_000 });
  return { url, client, login, token: () => token() };
}
