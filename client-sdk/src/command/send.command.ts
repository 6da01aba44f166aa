import { readFile } from 'node:fs/promises';
import { CommandError } from './command-error.ts';
import { type Printed, printJson, printTable, say } from './print.ts';
import type { Session } from './session.ts';

/** Sends an edXML packet, once however often it is called with it, and prints what became of each recipient. */
export async function sendCommand(
  { client }: Session,
  file: string | undefined,
  { key, format }: { key: string | undefined; format: Printed },
): Promise<void> {
  if (file === undefined) throw new CommandError('Which packet? province-graph send letter.edxml');
  if (format === 'csv') throw new CommandError('--format: a receipt is printed as table or json');
  const content = await readFile(file).catch(() => {
    throw new CommandError(`There is no file ${file}`);
  });
  const receipt = await client.exchange.sendPacket(new Blob([content]), key);
  if (format === 'json') return void (await printJson(each([{ ...receipt }])));
  await printTable(each(receipt.recipients.map((recipient) => ({ ...recipient }))));
  const unknown = receipt.recipients.filter(({ outcome }) => outcome === 'UNKNOWN').length;
  const fate = unknown ? `; the directory does not know ${unknown} of its recipients` : '';
  say(`${receipt.number} is here as ${receipt.document}${fate}`);
}

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}
