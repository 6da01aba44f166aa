import type { TestGraph } from './graph.ts';

let made = 0;
const next = () => `past-${(made += 1)}`;

/** Puts documents into the past that an agency sent by the axis on a day, of which so many are validly signed. */
export async function sentDocuments({ pool }: TestGraph, issuer: string, day: string, all: number, valid: number) {
  for (let index = 0; index < all; index += 1) {
    const id = next();
    const isValid = index < valid;
    await pool.query(
      `insert into documents.document (id, code_number, code_notation, year, type, subject, place, promulgation_date,
        issuer_id, signer_position, signer_name, is_public, validly_signed)
      values ($1, $2, 'BC-PAST', $3, 'REPORT', 'Báo cáo', 'Quảng Ngãi', $4, $5, 'Giám đốc', 'Lê Thị An', false, $6)`,
      [id, String(made), Number(day.slice(0, 4)), day, issuer, isValid],
    );
    await pool.query(
      `insert into documents.delivery (id, document_id, sender_id, recipient_id, channel, status, status_at, sent_at)
      values ($1, $1, $2, 'qni-stttt', 'AXIS', 'SENT', $3, $3)`,
      [id, issuer, `${day}T10:00:00+07:00`],
    );
    for (const kind of ['LEADER', 'AGENCY']) {
      const status = isValid || kind === 'LEADER' ? 'VALID' : 'INVALID';
      await pool.query(
        `insert into documents.signature (id, document_id, kind, signer_cert_subject, signing_time, status, reason)
        values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          ...[`${id}:${kind}`, id, kind, kind === 'LEADER' ? 'CN=Lê Thị An' : 'CN=Agency', `${day}T09:00:00+07:00`],
          ...[status, status === 'VALID' ? null : 'CERT_REVOKED'],
        ],
      );
    }
  }
}

/** Puts dossiers into the past that an agency accepted on a day, due three days later, of which so many came late. */
export async function doneDossiers({ pool }: TestGraph, agency: string, day: string, all: number, late: number) {
  for (let index = 0; index < all; index += 1) {
    const at = (days: number) => new Date(Date.parse(`${day}T09:00:00+07:00`) + days * 86_400_000).toISOString();
    const changes = {
      ...{ id: next(), code: null, applicant_subject: null, filed_by: null, assigned_to: null, rating: null },
      ...{ receiving_id: agency, competent_id: agency, returning_id: agency, status: 'RESULT_RETURNED' },
      ...{ registered_at: at(0), registered_on: day, accepted_at: at(0), waiting_since: null, supplement_requests: 0 },
      ...{ first_due_at: at(3), due_at: at(3), promised_at: at(3), ended_at: at(index < late ? 5 : 1) },
    };
    await pool.query(
      `insert into services.dossier select (jsonb_populate_record(dossier, $1::jsonb)).*
      from services.dossier where id = 'dossier-birth-0001'`,
      [JSON.stringify(changes)],
    );
  }
}
