import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { ReportSubmission } from '../submission/submission.type.ts';
import { canonicalContent } from './report-signature.rules.ts';
import { signedReport } from './report-signature.store.ts';
import { officialRight, ReportSignature } from './report-signature.type.ts';
import type { ReportsContext } from '../../access/context.ts';
import { ReportSignatureStore } from './report-signature.store.ts';

@Resolver(() => ReportSubmission)
export class ReportSignatureResolver {
  @FieldResolver(() => String, {
    description:
      'What is signed of it (nội dung ký số): all that this version says, as JSON in the canonical form of RFC 8785. approveReport requires a signature beside the UTF-8 bytes of this text, and anybody can check signature against them.',
  })
  @Access(open)
  canonicalContent(@Root() { row }: ReportSubmission): string {
    return canonicalContent(signedReport(row));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The digital signature (chữ ký số) that it was approved with: CMS (CAdES) beside canonicalContent, DER in base64; null while there is none. For officials, since it holds certificates.',
  })
  @Access(officialRight, { class: 'INTERNAL_RESTRICTED' })
  async signature(@Root() { row }: ReportSubmission, @Ctx() context: ReportsContext): Promise<string | null> {
    const signing = await context.use(ReportSignatureStore).of(row);
    return signing && Buffer.from(signing.cms).toString('base64');
  }

  @FieldResolver(() => [ReportSignature], {
    description: 'Who signed it, and what a check of each signature came to when it was approved; empty until then.',
  })
  @Access(open)
  async signatures(@Root() { row }: ReportSubmission, @Ctx() context: ReportsContext) {
    return (await context.use(ReportSignatureStore).of(row))?.signers ?? [];
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether it is what a leader of the agency validly signed (ký số hợp lệ): false when it says something else now than was signed; null when it bears no signature, or one that could be neither proved nor disproved.',
  })
  @Access(open)
  validlySigned(@Root() { row }: ReportSubmission, @Ctx() context: ReportsContext): Promise<boolean | null> {
    return context.use(ReportSignatureStore).validlySigned(row);
  }
}
