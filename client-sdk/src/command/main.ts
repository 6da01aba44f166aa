/**
 * The command line of the graph; `province-graph --help` says what it can do.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { asCommandError, CommandError, exitCodes } from './command-error.ts';
import { doctorCommand } from './doctor.command.ts';
import { inboxCommand } from './inbox.command.ts';
import { loginCommand, logoutCommand } from './login.command.ts';
import { formatOf, say, write } from './print.ts';
import { runCommand } from './run.command.ts';
import { scopesCommand } from './scopes.command.ts';
import { sendCommand } from './send.command.ts';
import { openSession } from './session.ts';

const help = `The province's graph, from the command line.

  province-graph login [--issuer ADDRESS] [--client ID] [--scopes A,B]
      logs in at a browser; an application, when PROVINCE_GRAPH_CLIENT_SECRET is set
  province-graph logout
      forgets the login
  province-graph run FILE|QUERY|NAME [--variables JSON|@FILE] [--format table|json|csv]
      runs a file, a text or a saved query, and prints all rows of its list
      [--operation NAME] [--rows PATH] [--join PATHS] [--limit N] [--labels vi] [--excel] [--key KEY]
  province-graph inbox [--agency ID] [--limit N] [--format table|json|csv]
      prints the documents that were sent to your agency
  province-graph send PACKET [--key KEY] [--format table|json]
      sends an edXML packet, once however often it is sent
  province-graph scopes FILES… [--format table|json]
      prints which scopes the operations of an application require
  province-graph doctor
      looks whether the graph, the clock, the schema and the token are in order

  --url ADDRESS    the graph; PROVINCE_GRAPH_URL, the last login, or http://127.0.0.1:4000/graphql
  PROVINCE_GRAPH_TOKEN is a token that goes before the login.

It exits with 0 when all went well, 1 when the graph refused or failed, 2 for wrong arguments, 3 when a login is
needed, 4 when a right is missing, 5 when the graph cannot be reached or asks to wait.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** What each command takes beside --url and --help, and what it does. */
const commands: Record<
  string,
  { options: Record<string, typeof text | typeof flag>; run: (given: Given) => Promise<void> }
> = {
  login: {
    options: { issuer: text, client: text, scopes: text },
    run: ({ values: { url, issuer, client, scopes } }) => loginCommand({ url, issuer, client, scopes }),
  },
  logout: { options: {}, run: ({ values: { url } }) => logoutCommand(url) },
  run: {
    options: {
      ...{ variables: text, format: text, operation: text, rows: text, join: text, limit: text, labels: text },
      ...{ excel: flag, key: text },
    },
    run: async ({ values, flags, positionals }) => {
      const { variables, operation, rows, join, key } = values;
      const choice = {
        rows,
        join: join?.split(','),
        limit: limitOf(values.limit),
        labels: labelsOf(values.labels),
        excel: flags.has('excel'),
      };
      const format = formatOf(values.format);
      await runCommand(await openSession(values.url), only(positionals), { variables, operation, format, choice, key });
    },
  },
  inbox: {
    options: { agency: text, limit: text, format: text },
    run: async ({ values: { url, agency, limit, format }, positionals }) => {
      only(positionals, 0);
      await inboxCommand(await openSession(url), { agency, format: formatOf(format), limit: limitOf(limit) });
    },
  },
  send: {
    options: { key: text, format: text },
    run: async ({ values: { url, key, format }, positionals }) =>
      sendCommand(await openSession(url), only(positionals), { key, format: formatOf(format) }),
  },
  scopes: {
    options: { format: text },
    run: ({ values: { format }, positionals }) => scopesCommand(positionals, formatOf(format) === 'json'),
  },
  doctor: { options: {}, run: async ({ values: { url } }) => doctorCommand(await openSession(url), version()) },
};

/** The arguments of a command. */
interface Given {
  values: Record<string, string | undefined>;
  flags: ReadonlySet<string>;
  positionals: string[];
}

// A reader such as head closes the pipe when it has read enough; the command ends then, without an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : exitCodes.failed),
);

await main(process.argv.slice(2)).catch((error: unknown) => {
  const { message, exitCode } = asCommandError(error);
  say(`province-graph: ${message}`);
  process.exitCode = exitCode;
});

async function main([name, ...rest]: string[]): Promise<void> {
  if (name === undefined || name === '--help' || name === 'help') return write(help);
  if (name === '--version') return write(`${version()}\n`);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new CommandError(`"${name}" is no command; see province-graph --help`);
  const given = read(rest, command.options);
  return given.flags.has('help') ? write(help) : command.run(given);
}

function read(args: string[], options: (typeof commands)[string]['options']): Given {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, url: text, help: flag },
      allowPositionals: true,
    });
    const entries = Object.entries(values as Record<string, string | boolean>);
    const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return {
      values: Object.fromEntries(texts),
      flags: new Set(entries.filter(([, value]) => value === true).map(([option]) => option)),
      positionals,
    };
  } catch (error) {
    const [sentence] = (error as Error).message.split('. ');
    throw new CommandError(`${sentence}; see province-graph --help`);
  }
}

/** The one thing that a command is about. */
function only(positionals: string[], most = 1): string | undefined {
  if (positionals.length > most)
    throw new CommandError(`One thing too many: ${positionals[most]}; put what has spaces between quotation marks`);
  return positionals[0];
}

function limitOf(given: string | undefined): number | undefined {
  if (given === undefined || /^[1-9]\d{0,8}$/.test(given)) return given === undefined ? undefined : Number(given);
  throw new CommandError('--limit: it must be a whole number of rows from 1');
}

function labelsOf(given: string | undefined): 'vi' | undefined {
  if (given === undefined || given === 'vi') return given;
  throw new CommandError('--labels: there are labels in vi');
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
