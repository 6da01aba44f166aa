import { type Instant, parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import type { Client } from '../../client-sdk/src/index.ts';
import { defaultExchange, type ExchangeConfig } from '../../subgraphs/kernel/config/exchange-config.ts';
import { vietnamDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { type Identity, issue, signDetached } from './certificate-authority.ts';
import { seeded } from './seeded-organisation.ts';
import { trustFiles } from './trust-files.ts';

const years = { validFrom: parseInstant('2019-01-01T00:00:00Z'), validTo: parseInstant('2041-01-01T00:00:00Z') };

/** Signs reports in the name of who leads their agencies. */
export interface ReportSigner {
  /** What a graph is started with, so that it trusts the authority. */
  exchange: ExchangeConfig;
  /** A certificate of the authority, with a key that all of them share. */
  certify(commonName: string, organization: string): Promise<Identity>;
  /** Signs what a report says as the head of its agency; answers what approveReport requires. */
  sign(client: Client['reports'], submission: string): Promise<string>;
}

/** An authority of certificates, and the leaders of the reference data on that day. */
export async function openReportSigner(now: () => Instant): Promise<ReportSigner> {
  const root = await issue({ commonName: 'CA gốc thử nghiệm', authority: true, ...years });
  const trust = await trustFiles({ anchors: root.pem }, { revocation: 'IF_AVAILABLE' });
  const keys = await issue({ commonName: 'Khóa dùng chung', issuer: root, ...years });
  const certify = (commonName: string, organization: string) =>
    issue({ commonName, organization, issuer: root, keys, ...years });
  const certified = new Map<string, Promise<Identity>>();
  const headOf = (agencyId: string): Promise<Identity> => {
    const today = vietnamDate(now());
    const [answering] = seeded.successorsAt(agencyId, today);
    const { id } = answering!;
    const made =
      certified.get(id) ?? certify(seeded.leadersOf(id, today)[0]!.fullName, seeded.versionAt(id, today)!.nameVi);
    certified.set(id, made);
    return made;
  };
  return {
    exchange: { ...defaultExchange, trust: trust.config },
    certify,
    sign: async (client, id) => {
      const { canonicalContent, obligation } = (await client.toSign({ id })).reportSubmission!;
      const signer = await headOf(obligation.agency.stableId);
      // When it was signed is taken from when it comes: the tests move the clock.
      const cms = await signDetached(Buffer.from(canonicalContent), signer, { signingTime: null });
      return cms.toString('base64');
    },
  };
}
