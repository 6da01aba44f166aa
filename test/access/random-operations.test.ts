import fc from 'fast-check';
import { type DemoPerson, people } from '../../gateway/demo/people.ts';
import { ask, type Asked } from '../support/ask.ts';
import { openTestDatabase } from '../support/database.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';
import { guardedEverywhere } from '../support/guarded-fields.ts';
import { guardedKey, randomOperation, withoutGuarded } from '../support/random-operation.ts';

const staffDirectory = ['Officer_fullName', 'Officer_workEmail', 'Officer_workPhone'];
const reportProgress = ['ReportSubmissionDue_state', 'ReportSubmissionDue_timeliness', 'ReportObligation_versions'];
const tasks = [
  'Query_steeringTask',
  'Query_planProgress',
  'Document_tasks',
  'Agency_tasks',
  'Agency_difficulties',
  'Agency_register',
];
const counts = ['Query_edocConformity', 'Agency_edocIndicators'];
const deliveries = ['Query_deliveries', 'Document_deliveries', 'Agency_inbox', ...counts];

/** What each of them reads of whatever row. */
const always: Record<string, string[]> = {
  nobody: [],
  clerk: [...staffDirectory, ...tasks, ...deliveries],
  leader: [...staffDirectory, ...tasks, ...deliveries],
  'agency-administrator': [...staffDirectory, ...tasks, ...deliveries],
  'commune-clerk': [...staffDirectory, ...tasks, ...deliveries],
  citizen: [],
  analyst: [...counts, ...reportProgress, 'Query_statistics', 'Indicator_rollUp', 'Indicator_comparison'],
  vendor: [...staffDirectory, ...deliveries],
  'national-portal': [],
  administrator: [...staffDirectory, ...tasks, ...deliveries, ...reportProgress],
};

/** Who is party to the one document with attachments, and whose agency has its tasks. */
const parties = ['clerk', 'leader', 'agency-administrator', 'vendor'];
const taskReaders = ['clerk', 'leader', 'agency-administrator', 'administrator'];

/**
 * Of the public signer nothing is recorded but the name, nor who wrote the letter's tasks down, nor whom its certificates
 * name; a dossier need not be rated or assigned, nor an applicant have an address, nor a report that is due
 * have been sent: null without an error says just that.
 */
const mayBeUnknown = [
  'Officer_workEmail',
  'Officer_workPhone',
  'Officer_personalEmail',
  'Officer_personalPhone',
  'Officer_identityNumber',
  'SteeringTaskEvent_subject',
  'Dossier_rating',
  'Dossier_assignedTo',
  'Applicant_email',
  'DocumentSignature_signerCertSubject',
  'DocumentSignature_signerCertIssuer',
  'DocumentSignature_signerCertSerial',
  'Document_registerEntry',
  'ReportSubmissionDue_submission',
  // A paper or result may have no file, here or elsewhere.
  ...['fileName', 'fileUrl', 'contentPath'].flatMap((field) => [`DossierComponent_${field}`, `DossierResult_${field}`]),
];

let graph: SharedGraph;
let secrets: Map<string, string[]>;
beforeAll(async () => {
  graph = await sharedGraph();
  secrets = await readSecrets();
});

it('answers no random operation with what its viewer may not read, and loses nothing else of it', async () => {
  const viewer = fc.constantFrom(...Object.keys(always));
  const operation = randomOperation(await guardedEverywhere());
  await fc.assert(
    fc.asyncProperty(viewer, operation, fc.boolean(), async (name, query, on) => {
      const person = people.find((candidate) => candidate.name === name);
      const token = person && (await graph.token(person));
      const run = (query: string) => ask(graph.url, { query, variables: { on }, ...(token ? { token } : {}) });
      const { text, body } = await run(query);
      // What would cost too much is refused whole, and the state of a dossier is told so often a minute.
      fc.pre(!isRefused(body));
      expect(secrets.get(name)!.filter((secret) => text.includes(secret))).toEqual([]);

      const errors = new Map(
        (body.errors ?? []).map(({ path, extensions }) => [JSON.stringify(path), extensions.code]),
      );
      for (const { path, field, value } of guardedValues(body.data)) {
        const code = errors.get(path);
        errors.delete(path);
        if (code === 'UNAUTHORIZED_FIELD_OR_TYPE') {
          expect({ field, value }).toEqual({ field, value: null });
          expect(always[name]).not.toContain(field);
        } else if (value === null && code !== 'NOT_FOUND') expect(mayBeUnknown).toContain(field);
      }
      for (const [path, code] of errors) expect({ path, code }).toEqual({ path, code: 'NOT_FOUND' });

      const { body: open } = await run(withoutGuarded(query));
      fc.pre(!isRefused(open));
      expect(openPart(body.data)).toEqual(openPart(open.data));
    }),
    // A slow machine runs fewer of them.
    { numRuns: 250, seed: 1624, interruptAfterTimeLimit: 120_000 },
  );
}, 300_000);

const isRefused = ({ errors = [] }: Asked['body']) =>
  errors.some(({ extensions }) => ['LIMIT_EXCEEDED', 'RATE_LIMITED'].includes(extensions.code));

/** What stands under guarded keys, wherever that is. */
function guardedValues(
  value: unknown,
  path: (string | number)[] = [],
): { path: string; field: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, child]) => {
    const here = [...path, key];
    const [, field] = /^guarded_([A-Za-z]+_[A-Za-z]+)/.exec(String(key)) ?? [];
    const own = field ? [{ path: JSON.stringify(here), field, value: child as unknown }] : [];
    return [...own, ...guardedValues(child, here)];
  });
}

/** The answer without what stands under guarded keys. */
function openPart(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (key, value: unknown) => (key.startsWith(guardedKey) ? undefined : value)));
}

interface OfficerRow {
  id: string;
  subject: string | null;
  workPhone: string;
  workEmail: string;
  identityNumber: string;
  /** What only they read themselves, as it would be answered. */
  personal: string[];
}

/** The texts that must not be in any answer to each of them. */
async function readSecrets(): Promise<Map<string, string[]>> {
  const database = await openTestDatabase();
  const column = async (statement: string) =>
    (await database.pool.query<{ text: string }>(statement)).rows.map(({ text }) => text);
  // No record has a date in the years in which officers were born, so that such a date can only be of a birth.
  const { rows: officers } = await database.pool.query<OfficerRow>(`
    select id, subject, work_phone as "workPhone", work_email as "workEmail", identity_number as "identityNumber",
      array[personal_phone, personal_email, date_of_birth::text] as personal
    from directory.officer where identity_number is not null`);
  const contents = await column('select content as text from documents.steering_task');
  const attachments = await column('select name as text from documents.attachment');
  await database.close();

  const secretsOf = (name: string, person: DemoPerson | undefined) => {
    const own = officers.find(({ subject }) => subject === person?.subject)?.personal ?? [];
    return [
      ...new Set(officers.flatMap(({ personal }) => personal).filter((value) => !own.includes(value))),
      ...officers.map(({ identityNumber }) => identityNumber),
      ...(person?.agency ? [] : officers.map(({ workPhone }) => workPhone)),
      ...(person?.agency ? [] : officers.filter(({ id }) => id.endsWith('-staff')).map(({ workEmail }) => workEmail)),
      ...(taskReaders.includes(name) ? [] : contents),
      ...(parties.includes(name) ? [] : attachments),
    ];
  };
  return new Map(
    Object.keys(always).map((name) => [
      name,
      secretsOf(
        name,
        people.find((person) => person.name === name),
      ),
    ]),
  );
}
