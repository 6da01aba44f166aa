/**
 * Sends what is due to the Government's report system, once; a scheduler runs it every few minutes.
 *
 *   DATABASE_URL=… npm run reports:send -- https://reports.example.gov.vn/packets
 */
import { PrismaPg } from '@prisma/adapter-pg';
import { readConfig } from '../../kernel/config.ts';
import { runCommand } from '../../kernel/run-command.ts';
import { StartUpError } from '../../kernel/start-up-error.ts';
import { PrismaClient } from '../generated/client.ts';
import { deliverOverHttp } from './government-http.ts';
import { sendDue } from './outbox.store.ts';

await runCommand(async () => {
  const { databaseUrl } = readConfig(process.env);
  const [address] = process.argv.slice(2);
  if (!databaseUrl) throw new StartUpError('DATABASE_URL: the server holds the embedded database; use PostgreSQL');
  if (!address || !URL.canParse(address)) throw new StartUpError('Give the address of the report system');
  const client = new PrismaClient({ adapter: new PrismaPg(databaseUrl, { schema: 'reports' }) });
  try {
    const { arrived, failed } = await sendDue(client, deliverOverHttp(address), new Date());
    console.log(`${arrived} arrived, ${failed} will be tried again`);
  } finally {
    await client.$disconnect();
  }
});
