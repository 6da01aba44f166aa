/**
 * Prints a token of one of the demo people.
 *
 *   npm run token -- clerk
 */
import { readConfig } from '../../subgraphs/kernel/config/config.ts';
import { openDemoIssuer } from '../../subgraphs/kernel/identity/local-issuer.ts';
import { runCommand } from '../../subgraphs/kernel/process/run-command.ts';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';
import { people } from './people.ts';

await runCommand(async () => {
  const config = readConfig(process.env);
  if (config.issuers)
    throw new StartUpError('OIDC_ISSUERS: is set, so tokens come from there; the demo issuer does not run');
  const person = people.find(({ name }) => name === process.argv[2]);
  if (!person) throw new StartUpError(`Who? npm run token -- ${people.map(({ name }) => name).join('|')}`);
  console.log(await (await openDemoIssuer(config.dataDir)).token(person));
});
