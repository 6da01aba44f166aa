import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, parse, validate } from 'graphql';
import { directory, documents, overview, reports, services } from '../index.ts';
import type { AnyOperation, Operation } from '../operation.ts';
import { asCommandError, CommandError, exitCodes } from './command-error.ts';
import { write } from './print.ts';
import { allScopes } from './rights.ts';
import type { Session } from './session.ts';

/** How far this clock may be from the graph's, in seconds, before tokens are refused. */
const skewAllowed = 30;

/** Looks at all that must hold for a command to work, and says what to do about what does not. */
export async function doctorCommand(session: Session, version: string): Promise<void> {
  let worst: CommandError | undefined;
  const check = async (name: string, look: () => Promise<string>) => {
    try {
      write(`ok    ${name}: ${await look()}\n`);
      return true;
    } catch (error) {
      const failure = asCommandError(error);
      worst ??= failure;
      write(`FAIL  ${name}: ${failure.message}\n`);
      return false;
    }
  };
  await check('versions', async () => `province-graph ${version}, Node ${process.versions.node}`);
  if (await check('graph', () => reach(session))) {
    await check('clock', () => compareClocks(session));
    await check('schema', () => compareSchemas(session));
    await check('token', () => lookAtToken(session));
  }
  if (worst) throw new CommandError('Not all is well; see the lines above', worst.exitCode);
}

async function reach({ url, client }: Session): Promise<string> {
  const ping: Operation<unknown, Record<string, never>> = { name: '', kind: 'query', text: '{ __typename }' };
  const startedAt = performance.now();
  // A token that does not hold is told below, and says nothing about the graph.
  await client.request(ping).catch((error: unknown) => {
    if (asCommandError(error).exitCode !== exitCodes.login) throw error;
  });
  return `${url} answers in ${Math.round(performance.now() - startedAt)} ms`;
}

async function compareClocks({ url }: Session): Promise<string> {
  const response = await fetch(`${url}?query=%7B__typename%7D`, { signal: AbortSignal.timeout(10_000) });
  await response.body?.cancel();
  const theirs = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return 'the graph does not tell its time';
  // The header has whole seconds.
  const seconds = Math.round((Date.now() - theirs) / 1000);
  if (Math.abs(seconds) <= skewAllowed) return 'is that of the graph';
  const which = seconds > 0 ? 'ahead of' : 'behind';
  throw new CommandError(
    `This clock is ${Math.abs(seconds)} s ${which} that of the graph; set it, or tokens are refused`,
    exitCodes.failed,
  );
}

async function compareSchemas({ client }: Session): Promise<string> {
  const text = getIntrospectionQuery({ descriptions: false });
  const asked: Operation<IntrospectionQuery, Record<string, never>> = { name: '', kind: 'query', text };
  const schema = buildClientSchema(await client.run(asked), { assumeValid: true });
  const operations = [directory, documents, overview, reports, services].flatMap((domain) =>
    Object.values<AnyOperation>(domain),
  );
  const unfit = operations.filter((operation) => validate(schema, parse(operation.text)).length);
  if (unfit.length === 0) return `the graph takes all ${operations.length} operations of this version`;
  const names = unfit.slice(0, 3).map(({ name }) => name);
  throw new CommandError(
    `the graph takes ${unfit.length} of ${operations.length} operations no longer, such as ${names.join(', ')}; ` +
      'install the version of this package that fits it',
    exitCodes.failed,
  );
}

async function lookAtToken(session: Session): Promise<string> {
  const token = await session.token();
  if (token === undefined) throw new CommandError('nobody is logged in: province-graph login', exitCodes.login);
  const { viewer } = await session.client.directory.viewer();
  if (!viewer) throw new CommandError('the token is of nobody: province-graph login', exitCodes.login);
  const who = [viewer.clientId, viewer.agency?.nameVi].filter(Boolean).join(', ');
  const minutes = Math.round((expiryOf(token) - Date.now()) / 60_000);
  const missing = allScopes().filter((scope) => !viewer.scopes.includes(scope));
  return [
    `of ${who}, for ${minutes} minutes more`,
    `      it has ${viewer.scopes.join(' ') || 'no scope'}`,
    ...(missing.length ? [`      it lacks ${missing.join(' ')}`] : []),
  ].join('\n');
}

/** When a token ends, in milliseconds since the epoch; it is read, not verified. */
function expiryOf(token: string): number {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { exp?: number };
    return (claims.exp ?? NaN) * 1000;
  } catch {
    return NaN;
  }
}
