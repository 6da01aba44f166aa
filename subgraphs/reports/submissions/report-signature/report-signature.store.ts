import type DataLoader from 'dataloader';
import { conflict } from '../../../kernel/errors/errors.ts';
import type { ExchangeConfig } from '../../../kernel/config/exchange-config.ts';
import { sharedKey } from '../../../kernel/request/shared.ts';
import { rowById } from '../../../kernel/loaders/loaders.ts';
import type { CmsVerifier } from '../../../kernel/signature/cms-verifier.ts';
import { keepTrust, type NamedTrust } from '../../../kernel/signature/trust.ts';
import type { SignatureVerdict } from '../../../kernel/signature/verdict.ts';
import type { Prisma } from '../../generated/client.ts';
import type { Row } from '../submission/step-frame.ts';
import { readCells } from '../submission/submission.store.ts';
import {
  canonicalContent,
  contentHash,
  leaderOf,
  readCms,
  refuseUnsigned,
  type SignedReport,
  signatoriesFor,
  validlySigned,
} from './report-signature.rules.ts';
import type { ReportsContext } from '../../access/context.ts';

/** Checks signatures, and says what becomes of those that can be neither proved nor disproved. */
export interface SigningDesk {
  verifier: CmsVerifier;
  unknown: ExchangeConfig['unverifiedReports'];
  close(): Promise<void>;
}

/** What checks the signatures on reports, as the requests of the subgraph share it. */
export const signingDesk = sharedKey<SigningDesk>('the check of signatures on reports');

/** A signature that was checked, and what it is on. */
export interface CheckedSigning {
  cms: Buffer<ArrayBuffer>;
  contentHash: string;
  verdicts: SignatureVerdict[];
  /** What they were made by. */
  trust: NamedTrust;
}

type Signing = Prisma.ReportSigningGetPayload<{ include: typeof signers }>;
const signers = { signers: { orderBy: { position: 'asc' } } } satisfies Prisma.ReportSigningInclude;

/** Checks the signatures on reports, keeps them with their verdicts, and gives them to who may see the report. */
export class ReportSignatureStore {
  readonly #of: DataLoader<string, Signing | null>;

  constructor(private readonly context: ReportsContext) {
    this.#of = rowById((ids) =>
      context.prisma.reportSigning.findMany({ where: { id: { in: ids } }, include: signers }),
    );
  }

  /** How a report is signed; null when it is not. */
  of({ id }: { id: string }): Promise<Signing | null> {
    return this.#of.load(id);
  }

  /** Whether a report is as its leader signed it; see the rule. */
  async validlySigned(row: Row): Promise<boolean | null> {
    return validlySigned(signedReport(row), await this.of(row));
  }

  /** Checks a signature on what a report says; throws BAD_USER_INPUT when it is not its leader's, or not good enough. */
  async check(row: Row, text: string): Promise<CheckedSigning> {
    const { now, organisation, today } = this.context;
    const cms = readCms(text);
    const report = signedReport(row);
    const { verdicts, trust } = await this.context.shared(signingDesk).verifier.verify({
      ...{ file: Buffer.from(canonicalContent(report)), signature: cms, existedAt: now, checkedAt: now },
    });
    refuseUnsigned(
      verdicts,
      signatoriesFor(organisation, row.obligation.agencyId, today),
      this.context.shared(signingDesk).unknown,
    );
    return { cms: Buffer.from(cms), contentHash: contentHash(report), verdicts, trust };
  }

  /** Keeps a signature with its verdicts, and what they were made by. */
  async keep(transaction: Prisma.TransactionClient, { id, obligation }: Row, signing: CheckedSigning): Promise<void> {
    const { now, organisation, today } = this.context;
    const signatories = signatoriesFor(organisation, obligation.agencyId, today);
    const { cms, contentHash, verdicts, trust } = signing;
    await keepTrust(transaction.signatureTrust, [trust], now);
    await transaction.reportSigning.create({ data: { id, cms, contentHash, trust: trust.fingerprint } });
    await transaction.reportSigner.createMany({
      data: verdicts.map(({ signer, status, reason, checkedAt, inputsHash, ...verdict }, index) => ({
        ...{ submissionId: id, position: index + 1, leader: leaderOf(signer, signatories) },
        signerCertSubject: signer?.subject ?? null,
        signerCertIssuer: signer?.issuer ?? null,
        signerCertSerial: signer?.serialNumber ?? null,
        signingTime: verdict.signingTime,
        signingTimeSource: verdict.signingTimeSource,
        timestampAuthority: verdict.timestampAuthority,
        ...{ status, reason: reason === 'VERIFIED' ? null : reason, checkedAt, inputsHash },
      })),
    });
  }
}

/** How a report is signed that is to leave; throws CONFLICT when it is not, or says something else since. */
export async function signedToLeave(transaction: Prisma.TransactionClient, row: Row): Promise<Signing> {
  const signing = await transaction.reportSigning.findUnique({ where: { id: row.id }, include: signers });
  if (!signing)
    throw conflict('The report bears no digital signature; have it returned, and signed when it is approved');
  if (signing.contentHash === contentHash(signedReport(row))) return signing;
  throw conflict('The report is not what was signed; have it returned and signed again');
}

/** Takes the signature off reports that are to be written again. */
export async function dropSigning(
  transaction: Prisma.TransactionClient,
  reports: Prisma.ReportSubmissionWhereInput,
): Promise<void> {
  await transaction.reportSigning.deleteMany({ where: { submission: reports } });
}

/** A stored report, as far as it is signed. */
export function signedReport(row: Row): SignedReport {
  return { ...row, cells: readCells(row.cells) };
}
