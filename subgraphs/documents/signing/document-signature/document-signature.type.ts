import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { DateTimeScalar } from '../../../kernel/scalars/scalars.ts';
import { SignatureStatus, SigningTimeSource } from '../../../kernel/signature/signature-enums.type.ts';
import type { Signature as Row } from '../../generated/client.ts';
import { officialRight, signedParty } from '../../access/relationships.ts';

export const SignatureKind = graphqlEnum(
  'SignatureKind',
  'Whose digital signature it is (chữ ký số).',
  {
    LEADER: 'Người có thẩm quyền: of the person who signs the document.',
    AGENCY: 'Cơ quan, tổ chức.',
    AGENCY_COPY: 'Cơ quan, trên bản sao điện tử.',
    AGENCY_APPENDIX: 'Cơ quan, trên phụ lục là tệp riêng.',
    OTHER: 'Khác: its certificate names neither the signer nor the agency.',
  },
  {
    LEADER: 'Người có thẩm quyền',
    AGENCY: 'Cơ quan, tổ chức',
    AGENCY_COPY: 'Cơ quan, trên bản sao điện tử',
    AGENCY_APPENDIX: 'Cơ quan, trên phụ lục là tệp riêng',
    OTHER: 'Khác',
  },
);

export const SignatureFormat = graphqlEnum(
  'SignatureFormat',
  'The form of a digital signature.',
  {
    PADES: 'PAdES, in a PDF.',
    XADES: 'XAdES or XML-DSig.',
    CADES: 'CAdES or CMS, beside a file.',
  },
  {
    PADES: 'PAdES (trong tệp PDF)',
    XADES: 'XAdES (trong tệp XML)',
    CADES: 'CAdES (tệp chữ ký rời)',
  },
);

@ObjectType({ description: 'A digital signature on a document (chữ ký số), and what a check of it came to.' })
@Access(open)
export class DocumentSignature implements Pick<
  Row,
  | 'id'
  | 'kind'
  | 'format'
  | 'position'
  | 'signingTime'
  | 'signingTimeSource'
  | 'timestampAuthority'
  | 'coversWholeFile'
  | 'status'
  | 'reason'
  | 'checkedAt'
  | 'signerCertSubject'
  | 'signerCertIssuer'
  | 'signerCertSerial'
  | 'inputsHash'
> {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => SignatureKind, { description: 'Whose.' })
  kind!: keyof typeof SignatureKind;

  @Field(() => SignatureFormat, { nullable: true, description: 'In which form; null when not known.' })
  format!: keyof typeof SignatureFormat | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whom the certificate names (chủ thể chứng thư số); null when not known. For sender and recipients.',
  })
  @Access(officialRight, { class: 'INTERNAL_RESTRICTED', when: [signedParty] })
  signerCertSubject!: string | null;

  @Field(() => String, { nullable: true, description: 'Who issued the certificate. For sender and recipients.' })
  @Access(officialRight, { class: 'INTERNAL_RESTRICTED', when: [signedParty] })
  signerCertIssuer!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The serial number of the certificate, hexadecimal. For sender and recipients.',
  })
  @Access(officialRight, { class: 'INTERNAL_RESTRICTED', when: [signedParty] })
  signerCertSerial!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Which of the document's files it is on; null when on the packet that brought it, or not known.",
  })
  position!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was signed; null when not known.' })
  signingTime!: Instant | null;

  @Field(() => SigningTimeSource, { nullable: true, description: 'Who says when; null when nobody does.' })
  signingTimeSource!: keyof typeof SigningTimeSource | null;

  @Field(() => String, { nullable: true, description: 'The authority of the timestamp on it; null without one.' })
  timestampAuthority!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether every byte of the file is signed; null when not known.',
  })
  coversWholeFile!: boolean | null;

  @Field(() => SignatureStatus, { description: 'What the check came to.' })
  status!: keyof typeof SignatureStatus;

  @Field(() => String, { nullable: true, description: 'Why, when it is not VALID.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was checked; null when it was not.' })
  checkedAt!: Instant | null;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of all that the verdict was made from: file, signature, trust settings and times. Null when it was not checked.',
  })
  inputsHash!: string | null;

  /** Whether the viewer's agency is a party to the document. */
  concernsViewer!: boolean;
}
