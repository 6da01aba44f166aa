/**
 * What somebody would write by hand for these operations alone: Fastify, `pg` with named statements, one statement a list,
 * the same visibility, JSON.stringify. It is given its port, its database and its issuer by the environment.
 */
import Fastify from 'fastify';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import pg from 'pg';
import { fileDossier, filingSchema } from './monolith-filing.mjs';
import { asOf, holds, identity, instant, today } from './monolith-sql.mjs';

const { PORT, DATABASE_URL, OIDC_ISSUERS } = process.env;
const [{ issuer, audience, jwks }] = JSON.parse(OIDC_ISSUERS);
const keys = createRemoteJWKSet(new URL(jwks));
// Dates and instants leave as PostgreSQL writes them.
pg.types.setTypeParser(1082, (text) => text);
const pool = new pg.Pool({
  connectionString: DATABASE_URL,
  max: 8,
  options: '-c jit=off -c timezone=Asia/Ho_Chi_Minh',
});
const people = new Map();
const archives = await readArchives();

const app = Fastify({ logger: false });
app.get('/health/ready', async () => ({ status: 'ready' }));
route('Agencies', async (_, { asOf }) => {
  const nodes = await rows('agencies', agenciesSql, [asOf]);
  return { agencies: { nodes } };
});
route('Documents', async ({ agency, scopes }, { to }) => {
  const own = scopes.has('documents:read') ? keptBy(agency) : [];
  const documents = await rows('documents', documentsSql, [[...own, '*'], to]);
  const deliveries = await rows('deliveries', deliveriesSql, [documents.map(({ id }) => id), own]);
  const byDocument = new Map(documents.map(({ id }) => [id, []]));
  for (const { document_id, id, status, sent_at, recipient_id, name } of deliveries) {
    byDocument
      .get(document_id)
      .push({ id, status, sentAt: sent_at, recipient: recipient_id && { id: recipient_id, nameVi: name } });
  }
  const nodes = documents.map(({ id, number, subject, type, date, issuer_id, name }) => ({
    id,
    number,
    subject,
    type,
    promulgationDate: date,
    issuer: { id: issuer_id, nameVi: name },
    deliveries: { nodes: byDocument.get(id) },
  }));
  return { documents: { nodes } };
});
route('Work', async ({ subject, agency, scopes }, { first }) => {
  if (!scopes.has('dossiers:process')) throw new Error('dossiers:process');
  const found = await rows('work', workSql, [subject, keptBy(agency), first]);
  const nodes = found.map(
    ({ id, code, status, due_at, revision, procedure_code, procedure_name, competent_id, name }) => ({
      id,
      code,
      status,
      dueAt: due_at,
      revision,
      procedure: { code: procedure_code, nameVi: procedure_name },
      competentAgency: { id: competent_id, nameVi: name },
    }),
  );
  return { workList: { nodes } };
});
route('Across', async ({ agency: own, scopes }, { id }) => {
  const kept = keptBy(id);
  const visible = scopes.has('documents:read') ? [...keptBy(own), '*'] : ['*'];
  const [[agency], documents, procedures, reportObligations] = await Promise.all([
    rows('agency', agencySql, [id]),
    rows('agency-documents', agencyDocumentsSql, [kept, visible]),
    rows('agency-procedures', agencyProceduresSql, [id]),
    rows('agency-obligations', agencyObligationsSql, [kept]),
  ]);
  if (!agency) throw new Error(`no agency ${id}`);
  return {
    agency: {
      ...agency,
      documents: { nodes: documents },
      procedures: { nodes: procedures },
      reportObligations: { nodes: reportObligations.map(({ id, period_id }) => ({ id, period: { id: period_id } })) },
    },
  };
});
route('File', async (viewer, { input }) => ({ fileDossier: await fileDossier(pool, viewer, input) }), filingSchema);
route('Statistics', async ({ scopes }, { indicators }) => {
  if (!scopes.has('statistics:read')) throw new Error('statistics:read');
  const found = await rows('statistics', statisticsSql, [indicators]);
  const nodes = found.map(({ code, agency_id, name, period_id, value, agencies, obs_status }) => ({
    indicator: { code },
    agency: { id: agency_id, nameVi: name },
    period: { id: period_id },
    value,
    agencies,
    obsStatus: obs_status,
  }));
  return { statistics: { nodes } };
});
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
process.once('SIGTERM', () => void app.close().then(() => pool.end()));

/** An agency and those whose records it keeps. */
function keptBy(agency) {
  return archives.get(agency) ?? [agency];
}

function documentNumber() {
  return `code_number || (case when code_notation ~ '^[[:alpha:]]+/' then '-' else '/' end) || code_notation`;
}

var agenciesSql = `
  select ${identity('agency.id', '$1::date')} as id, name_vi as "nameVi", abbreviation, kind, level,
    case when agency.valid_from = '0001-01-01' then null else agency.valid_from::text end as "validFrom"
  from directory.agency join directory.agency_version version on agency_id = agency.id
  where level = 'COMMUNE' and agency.valid_from <= $1 and $1 < agency.valid_to and version.valid_from <= $1 and $1 < version.valid_to
  order by (kind = 'ONE_STOP_SHOP'), name_vi collate "vi-x-icu", agency.id limit 20`;
var documentsSql = `
  with page as (
    select * from documents.document
    where (case when is_public then party_ids || '{*}' else party_ids end) && $1::text[] and promulgation_date <= $2::date
    order by promulgation_date desc, id limit 20
  )
  select page.id, ${documentNumber()} as number,
    subject, type, promulgation_date as date, ${identity('issuer_id', 'promulgation_date')} as issuer_id, issuer_version.name_vi as name
  from page ${asOf('issuer_id', 'promulgation_date', 'issuer')}
  order by promulgation_date desc, page.id`;
var deliveriesSql = `
  select delivery.document_id, delivery.id, status, ${instant('sent_at')} as sent_at,
    ${identity('recipient_id', "(sent_at at time zone 'Asia/Ho_Chi_Minh')::date")} as recipient_id, name_vi as name
  from unnest($1::text[]) as asked(id) cross join lateral (
    select * from documents.delivery where document_id = asked.id and (sender_id = any($2) or recipient_id = any($2))
    order by sent_at desc, id limit 5
  ) delivery left join lateral (
    select name_vi from directory.agency join directory.agency_version version on agency_id = agency.id
    where agency.id = recipient_id and least(greatest((sent_at at time zone 'Asia/Ho_Chi_Minh')::date, agency.valid_from), agency.valid_to - 1)
      between version.valid_from and version.valid_to - 1
  ) recipient on true order by delivery.document_id, delivery.sent_at desc, delivery.id`;
var workSql = `
  with page as (
    select * from services.dossier
    where assigned_to = $1 and ended_at is null and array[receiving_id, competent_id, returning_id] && $2::text[]
    order by coalesce(due_at, 'infinity'), id limit $3
  )
  select page.id, page.code, page.status, ${instant('page.due_at')} as due_at, page.revision, procedure_code, procedure.name_vi as procedure_name,
    ${identity('competent_id', "(registered_at at time zone 'Asia/Ho_Chi_Minh')::date")} as competent_id, competent_version.name_vi as name
  from page join services.procedure on procedure.code = procedure_code
  ${asOf('competent_id', "(registered_at at time zone 'Asia/Ho_Chi_Minh')::date", 'competent')}
  order by coalesce(page.due_at, 'infinity'), page.id`;
var agencySql = `
  select agency.id, agency_version.name_vi as "nameVi", agency.level
  from (select $1::text as id) asked ${asOf('asked.id', today, 'agency')}`;
var agencyDocumentsSql = `
  select id, number, subject from (
    select distinct on (promulgation_date, id) page.*
    from unnest($1::text[]) as kept(agency_id) cross join lateral (
      select distinct on (party.promulgation_date, document.id) party.promulgation_date, document.id, ${documentNumber()} as number, subject
      from documents.party join documents.document on document.id = party.document_id
      where party.agency_id = kept.agency_id and (case when is_public then party_ids || '{*}' else party_ids end) && $2::text[]
      order by party.promulgation_date desc, document.id limit 5
    ) page order by promulgation_date desc, id limit 5
  ) page order by promulgation_date desc, id`;
var agencyProceduresSql = `
  select code, name_vi as "nameVi" from services.procedure where exists (
    select from directory.agency join services.competence on competence.kind = agency.kind and competence.level = agency.level
    where agency.id = $1 and ${holds('agency')} and procedure_code = procedure.code and ${holds('competence')}
  ) order by code collate "C" limit 5`;
var agencyObligationsSql = `
  select id, period_id from reports.report_obligation
  where agency_id = any($1::text[]) and year = extract(year from now() at time zone 'Asia/Ho_Chi_Minh')::int
  order by data_to, id collate "C" limit 5`;
var statisticsSql = `
  select code, ${identity('figure.agency_id', 'data_to')} as agency_id, agency_version.name_vi as name, period_id, value, 1 as agencies, obs_status
  from (
    select position, indicator_code as code, period_id, agency_id, max(data_to) as data_to, sum(value) as value,
      case when bool_or(obs_status = 'E') then 'E' when bool_or(obs_status = 'P') then 'P' else 'A' end as obs_status
    from unnest($1::text[]) with ordinality as wanted(code, position)
    join reports.observation on indicator_code = wanted.code and period_kind = 'MONTHLY'
    group by position, indicator_code, period_id, agency_id
    order by position, period_id collate "C", agency_id collate "C" limit 1000
  ) figure ${asOf('figure.agency_id', 'data_to', 'agency')}
  order by position, period_id collate "C", figure.agency_id collate "C"`;

function route(name, answer, schema = {}) {
  app.post(`/${name}`, { schema }, async (request, reply) => {
    const viewer = await viewerOf(request.headers.authorization);
    const data = await answer(viewer, request.body.variables);
    reply.type('application/json; charset=utf-8');
    return JSON.stringify({ data });
  });
}

async function rows(name, text, values) {
  return (await pool.query({ name, text, values })).rows;
}

async function viewerOf(authorization) {
  const known = people.get(authorization);
  if (known) return known;
  const { payload } = await jwtVerify(authorization.slice('Bearer '.length), keys, { issuer, audience });
  const { sub: subject, agency = null, client_id: clientId = null, scope } = payload;
  const viewer = { subject, agency, clientId, scopes: new Set(scope.split(' ')) };
  if (people.size > 5_000) people.clear();
  people.set(authorization, viewer);
  return viewer;
}

/** The agencies whose records each keeps. */
async function readArchives() {
  const { rows: kept } = await pool.query(`
    with recursive kept(owner, id) as (
      select id, id from directory.agency
      union select owner, predecessor_id from kept join directory.succession on successor_id = kept.id
        where takes_over @> '{FUNCTION,ARCHIVE}'
    ) select owner, array_agg(id) as ids from kept group by owner`);
  return new Map(kept.map(({ owner, ids }) => [owner, ids]));
}
