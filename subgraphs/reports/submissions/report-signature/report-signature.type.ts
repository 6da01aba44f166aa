import { Field, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { Access, open, type RequestRight } from '../../../kernel/access/access.ts';
import { DateTimeScalar } from '../../../kernel/scalars/scalars.ts';
import { SignatureStatus, SigningTimeSource } from '../../../kernel/signature/signature-enums.type.ts';
import type { ReportSigner } from '../../generated/client.ts';

/** Who may see whose certificate signed: officers, leaders and whoever keeps an agency's accounts. */
export const officialRight: RequestRight = {
  kind: 'scopes',
  anyOf: [['reports:write'], ['reports:approve'], ['personnel:read']],
};

@ObjectType({ description: 'A digital signature on a report (chữ ký số), and what a check of it came to.' })
@Access(open)
export class ReportSignature implements Omit<ReportSigner, 'submissionId'> {
  @Field(() => Int, { description: 'Its place among the signatures, from 1.' })
  position!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Which leader of the agency signed (người ký), by the name in the directory on that day; null for anyone who does not lead it.',
  })
  leader!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whom the certificate names (chủ thể chứng thư số); null when not known. For officials.',
  })
  @Access(officialRight, { class: 'INTERNAL_RESTRICTED' })
  signerCertSubject!: string | null;

  @Field(() => String, { nullable: true, description: 'Who issued the certificate. For officials.' })
  @Access(officialRight, { class: 'INTERNAL_RESTRICTED' })
  signerCertIssuer!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The serial number of the certificate, hexadecimal. For officials.',
  })
  @Access(officialRight, { class: 'INTERNAL_RESTRICTED' })
  signerCertSerial!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was signed; null when not known.' })
  signingTime!: Instant | null;

  @Field(() => SigningTimeSource, { nullable: true, description: 'Who says when; null when nobody does.' })
  signingTimeSource!: keyof typeof SigningTimeSource | null;

  @Field(() => String, { nullable: true, description: 'The authority of the timestamp on it; null without one.' })
  timestampAuthority!: string | null;

  @Field(() => SignatureStatus, { description: 'What the check came to when the report was approved.' })
  status!: keyof typeof SignatureStatus;

  @Field(() => String, { nullable: true, description: 'Why, when it is not VALID.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was checked.' })
  checkedAt!: Instant;

  @Field(() => String, {
    description: 'SHA-256 of all that the verdict was made from: content, signature, trust settings and times.',
  })
  inputsHash!: string;
}
