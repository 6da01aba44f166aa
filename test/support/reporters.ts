import type { Client } from '../../client-sdk/src/index.ts';
import type { DemoPerson } from '../../gateway/demo/people.ts';
import { type Role, roles } from '../../subgraphs/kernel/identity/roles.ts';
import type { ReportSigner } from './report-signer.ts';

/** Somebody who is invented for a test: of a role, at an agency. */
export function somebody(role: Role, agency: string): DemoPerson {
  const name = `${role} of ${agency}`;
  return { name, role, about: name, subject: `test-${role}-${agency}`, agency, scopes: [...roles[role]] };
}

/** A template's worth of figures that fit together. */
export const soundCells = [
  { column: 'documentsSent', number: 200, unit: 'văn bản' },
  { column: 'validlySigned', number: 150 },
  { column: 'dossiersReceived', number: 1000 },
  { column: 'dossiersSynced', number: 900 },
  { column: 'trainedOfficers', number: 12, unit: 'người' },
  { column: 'planTasks', number: 8 },
  { column: 'planTasksDone', number: 2 },
];

/** Whoever may take every step of every report, so that a test can come to what it is about. */
export const everybody: DemoPerson = {
  ...somebody('PROVINCE_ADMIN', 'qni2025'),
  subject: 'test-everybody',
  scopes: ['reports:read', 'reports:write', 'reports:approve', 'reports:manage', 'statistics:read', 'province:wide'],
};

/** Whoever takes the steps, and who signs. */
export interface Reporter {
  client: Client['reports'];
  signer: ReportSigner;
}

let calls = 0;
/** An idempotency key that nobody has used. */
export const freshKey = () => `fresh-key-${(calls += 1)}`;

/** Takes a report from its beginning, or from a draft, to its acceptance by one receiver. */
export async function report(
  reporter: Reporter,
  obligation: string,
  receiver: string,
  cells: { column: string; number: number }[],
): Promise<string> {
  const { draftReport } = await reporter.client.draft({ input: { idempotencyKey: freshKey(), obligation, cells } });
  const { id, revision } = draftReport!;
  await finish(reporter, id, revision, receiver);
  return id;
}

/** Takes a draft to its acceptance. */
export async function finish({ client, signer }: Reporter, submission: string, revision: number, receiver: string) {
  const step = (taken: number) => ({ idempotencyKey: freshKey(), submission, revision: revision + taken });
  const { submitReport } = await client.submit({ input: step(0) });
  if (submitReport!.problems.length) throw new Error(JSON.stringify(submitReport!.problems));
  await client.approve({ input: { ...step(1), signature: await signer.sign(client, submission) } });
  await client.send({ input: step(2) });
  const { acceptReport } = await client.accept({ input: { idempotencyKey: freshKey(), submission, receiver } });
  return acceptReport!;
}

/** Corrects a report that was sent, and takes the new version to its acceptance. */
export async function correct(
  reporter: Reporter,
  submission: string,
  receiver: string,
  cells: { column: string; number: number }[],
) {
  const { client } = reporter;
  const { reportSubmission } = await client.submission({ id: submission });
  const { correctReport } = await client.correct({
    input: { idempotencyKey: freshKey(), submission, revision: reportSubmission!.revision, reason: 'Đính chính' },
  });
  const { id, revision } = correctReport!;
  await client.write({ input: { idempotencyKey: freshKey(), submission: id, revision, cells } });
  return finish(reporter, id, revision + 1, receiver);
}
