/**
 * What somebody would write by hand for `fileDossier`: one statement looks up what is needed; then, in one transaction,
 * another writes the key, the dossier and its first event, and the audit trail follows. The rows are those that the graph
 * leaves.
 *
 * Left out are the papers that come with a dossier; the anchor of the audit trail in a file, which is flushed for each
 * change; that a call is on record before it is carried out, and not with it; and records of what the schema refuses.
 */
import { createHash, randomUUID } from 'node:crypto';
import { searchText } from '../../../dist/subgraphs/kernel/text/search-text.js';
import { appendRecords } from './monolith-audit.mjs';
import { asOf, holds, identity } from './monolith-sql.mjs';
import { inTransaction } from './monolith-transaction.mjs';

const text = (more) => ({ type: ['string', 'null'], maxLength: 1_000, pattern: '^[^\\u0000]*$', ...more });

/** What a request must be. */
export const filingSchema = {
  body: object({
    variables: object({
      input: object(
        {
          idempotencyKey: { type: 'string', minLength: 8, maxLength: 100 },
          procedure: { type: 'string', maxLength: 100 },
          competentAgency: { type: 'string', maxLength: 100 },
          applicant: object(
            {
              fullName: text({ type: 'string', pattern: '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$' }),
              dateOfBirth: text({ format: 'date' }),
              address: text(),
              identityNumber: text({ pattern: '^[0-9]{12}$' }),
              phone: text({ pattern: '^[+]?[0-9][0-9 ]{5,18}[0-9]$' }),
              email: text({ pattern: '^[^\\s@]{1,64}@[^\\s@.]+([.][^\\s@.]+)+$' }),
            },
            ['fullName'],
          ),
          returningAgency: text({ maxLength: 100 }),
          channel: { enum: ['DIRECT', 'ONLINE', 'POST', null] },
          verifiedByVneid: { type: ['boolean', 'null'] },
          consents: { type: ['array', 'null'], maxItems: 1_000, items: { type: 'string', maxLength: 100 } },
        },
        ['idempotencyKey', 'procedure', 'competentAgency', 'applicant'],
      ),
    }),
  }),
};

/** Files a dossier and answers what the operation asks of it; a repeated call, of the dossier of the first. */
export async function fileDossier(pool, viewer, input) {
  const now = new Date();
  const actor = { at: now, requestId: randomUUID(), ...viewer };
  const record = (action, more) => ({ action, type: 'Mutation', fields: ['fileDossier'], ...more });
  try {
    const filing = filingOf(viewer, input, now);
    const found = await lookUp(pool, filing);
    const known = resultOf(found, filing);
    if (known === null) refuseImpossible(found, filing);
    return await inTransaction(pool, async (client) => {
      const isNew = known === null && (await write(client, found, filing));
      // Of two calls at the same moment the later has waited for the earlier to commit.
      const id = isNew ? filing.id : (known ?? resultOf(await lookUp(client, filing), filing));
      const dossier = isNew ? filed(found, filing) : await read(client, id);
      await appendRecords(client, 'services', actor, [
        record('MUTATION_STARTED'),
        record('MUTATION_DONE', { rowId: id }),
      ]);
      return dossier;
    });
  } catch (error) {
    const why = error instanceof Refused ? error.code : 'INTERNAL';
    await inTransaction(pool, (client) =>
      appendRecords(client, 'services', actor, [record('MUTATION_STARTED'), record('MUTATION_FAILED', { why })]),
    );
    throw error;
  }
}

class Refused extends Error {
  statusCode = 400;

  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** A dossier as it is to be written. */
function filingOf({ subject, agency, clientId, scopes }, input, now) {
  const exchanges = scopes.has('dossiers:exchange') && clientId !== null;
  const atDesk = agency !== null && (scopes.has('dossiers:process') || exchanges);
  if (!atDesk && agency !== null)
    throw new Refused('FORBIDDEN', 'Dossiers are filed by citizens, or by officers at a desk');
  if (input.verifiedByVneid && !atDesk) throw new Refused('BAD_USER_INPUT', 'A desk says this of the applicant');
  const receiving = atDesk ? agency : input.competentAgency;
  return {
    id: randomUUID(),
    now,
    subject,
    agency,
    input,
    hash: createHash('sha256').update('FileDossierInput').update(JSON.stringify(input, canonical)).digest('hex'),
    receiving,
    returning: input.returningAgency ?? receiving,
    channel: input.channel ?? (atDesk ? 'DIRECT' : 'ONLINE'),
    applicantSubject: atDesk ? null : subject,
    filedBy: scopes.has('dossiers:exchange') ? clientId : null,
  };
}

/** The same for inputs that say the same. */
function canonical(_, value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const said = Object.entries(value).filter(([, field]) => field !== null);
  return Object.fromEntries(said.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The first result of the same call; null when there is none yet. */
function resultOf({ input_hash, result_id }, { hash }) {
  if (result_id !== null && input_hash !== hash)
    throw new Refused('IDEMPOTENCY_MISMATCH', 'This idempotency key was used with another input');
  return result_id;
}

function refuseImpossible(found, { input }) {
  if (found.code === null) throw new Refused('NOT_FOUND', `There is no procedure ${input.procedure}`);
  if (!found.is_competent) throw new Refused('BAD_USER_INPUT', 'This agency is not competent for the procedure today');
  if (!found.returns) throw new Refused('BAD_USER_INPUT', 'There is no agency today that returns the result');
  if (!found.is_born) throw new Refused('BAD_USER_INPUT', 'A date of birth is today or earlier');
}

async function lookUp(reader, { input, subject, returning, now }) {
  const { idempotencyKey, procedure, competentAgency, applicant } = input;
  const values = [procedure, competentAgency, returning, subject, idempotencyKey, now, applicant.dateOfBirth];
  return (await reader.query({ name: 'filing', text: lookUpSql, values })).rows[0];
}

/** Whether the key was new; nothing is written otherwise. */
async function write(client, { code }, filing) {
  const { id, now, subject, agency, input, hash, receiving, returning, channel, applicantSubject, filedBy } = filing;
  const { fullName, dateOfBirth, address, identityNumber, phone, email } = input.applicant;
  const name = fullName.normalize('NFC');
  const values = [
    ...[subject, input.idempotencyKey, hash, id, now, code, channel, receiving, input.competentAgency, returning],
    ...[applicantSubject, name, searchText(name), dateOfBirth, address?.normalize('NFC'), identityNumber, phone, email],
    ...[input.consents ?? [], input.verifiedByVneid ?? false, filedBy, agency],
  ];
  return (await client.query({ name: 'file', text: writeSql, values })).rowCount === 1;
}

function filed({ code, name_vi, agency_name }, { input }) {
  return {
    status: 'REGISTERED',
    revision: 1,
    procedure: { code, nameVi: name_vi },
    competentAgency: { id: input.competentAgency, nameVi: agency_name },
  };
}

async function read(client, id) {
  const { rows } = await client.query({ name: 'filed', text: readSql, values: [id] });
  const { status, revision, code, name_vi, competent_id, agency_name } = rows[0];
  return {
    status,
    revision,
    procedure: { code, nameVi: name_vi },
    competentAgency: { id: competent_id, nameVi: agency_name },
  };
}

function object(properties, required = Object.keys(properties)) {
  return { type: 'object', properties, required, additionalProperties: false };
}

var lookUpSql = `
  select procedure.code, procedure.name_vi, version.name_vi as agency_name, known.input_hash, known.result_id,
    coalesce($7::date <= today, true) as is_born,
    exists (select from services.competence where procedure_code = procedure.code and competence.kind = agency.kind
      and competence.level = agency.level and ${holds('competence', 'today')}) as is_competent,
    exists (select from directory.agency returning_agency where id = $3 and ${holds('returning_agency', 'today')}) as returns
  from (values (($6::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date)) as clock(today)
    left join services.procedure on procedure.code = $1 or procedure.local_code = $1
    left join directory.agency on agency.id = $2 and ${holds('agency', 'today')}
    left join directory.agency_version version on version.agency_id = agency.id and ${holds('version', 'today')}
    left join services.idempotency_record known on known.subject = $4 and known.key = $5`;
var writeSql = `
  with known as (
    insert into services.idempotency_record (subject, key, input_hash, result_id, recorded_at)
    values ($1, $2, $3, $4, $5) on conflict do nothing returning result_id as id
  ), dossier as (
    insert into services.dossier (id, procedure_code, status, channel, receiving_id, competent_id, returning_id, applicant_subject,
      full_name, search_text, date_of_birth, address, identity_number, phone, email, consents, verified_by_vneid, filed_by,
      registered_at, registered_on)
    select id, $6, 'REGISTERED', $7, $8, $9, $10, $11, $12, $13, $14::date, $15, $16, $17, $18, $19::text[], $20::boolean, $21,
      $5::timestamptz, ($5::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date from known
  )
  insert into services.dossier_event (dossier_id, position, status, actor, agency_id, at)
  select id, 0, 'REGISTERED', $1, $22, $5::timestamptz from known`;
var readSql = `
  select dossier.status, dossier.revision, procedure.code, procedure.name_vi, competent_version.name_vi as agency_name,
    ${identity('competent_id', 'registered_on')} as competent_id
  from services.dossier join services.procedure on procedure.code = procedure_code
  ${asOf('competent_id', 'registered_on', 'competent')} where dossier.id = $1`;
