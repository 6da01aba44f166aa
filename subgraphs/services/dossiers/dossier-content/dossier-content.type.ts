import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { Access, open, signedIn } from '../../../kernel/access/access.ts';
import { DateScalar, DateTimeScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { Dossier } from '../dossier/dossier.type.ts';
import type { Relation } from '../../access/dossier-relations.rules.ts';
import type { DossierComponent as ComponentRow, DossierResult as ResultRow } from '../../generated/client.ts';
import { fileRelationships } from '../../access/relationships.ts';

/** Who reads the files and results of a dossier, which may tell of health, land, judgments or belief. */
const sensitive = Access(signedIn, {
  class: 'PERSONAL_SENSITIVE',
  when: fileRelationships,
});

@ObjectType({ description: 'A paper of a dossier as it came in (thành phần hồ sơ).' })
@Access(open, { class: 'DOSSIER_CONTENT' })
export class DossierComponent implements Omit<ComponentRow, 'dossierId' | 'position' | 'fileId'> {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its national code (mã giấy tờ); null when it has none.' })
  code!: string | null;

  @Field({ description: 'What it is.' })
  name!: string;

  @Field(() => Int, { description: 'How many originals came in (bản chính).' })
  originals!: number;

  @Field(() => Int, { description: 'How many copies came in (bản sao).' })
  copies!: number;

  @Field({ description: 'Whether it is digitised (số hóa).' })
  digitised!: boolean;

  @Field({
    description: 'Whether what was digitised before was used again (tái sử dụng), so that nobody handed it in.',
  })
  reused!: boolean;

  @Field({ description: 'Whether it was taken from the national data store (lấy từ kho dữ liệu quốc gia).' })
  fromNationalStore!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it came in.' })
  receivedAt!: Instant;

  @Field(() => String, { nullable: true, description: 'The name of its file; null when there is none.' })
  @sensitive
  fileName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the system that keeps its file has it; null when there is none.',
  })
  @sensitive
  fileUrl!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Where the content of its file is, as a path at the graph's own server; GET it with the same token. Null where that is not here.",
  })
  @sensitive
  contentPath!: string | null;

  relations!: ReadonlySet<Relation>;
}

@ObjectType({ description: 'A document that a dossier led to (kết quả giải quyết).' })
@Access(open, { class: 'DOSSIER_CONTENT' })
export class DossierResult implements Omit<ResultRow, 'dossierId' | 'position' | 'fileId'> {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its national code (mã kết quả); null when it has none.' })
  code!: string | null;

  @Field({ description: 'What it is.' })
  name!: string;

  @Field({ description: 'Whether it is there as a file (kết quả điện tử).' })
  isElectronic!: boolean;

  @Field(() => String, { nullable: true, description: 'Number and notation of the document; null when it has none.' })
  @sensitive
  documentNumber!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The date of the document.' })
  @sensitive
  issuedOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'The name of its file; null when it is on paper only.' })
  @sensitive
  fileName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the system that keeps its file has it; null when it is on paper only.',
  })
  @sensitive
  fileUrl!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Where the content of its file is, as a path at the graph's own server; GET it with the same token. Null where that is not here.",
  })
  @sensitive
  contentPath!: string | null;

  relations!: ReadonlySet<Relation>;
}

@InputType({ description: 'Of which dossier to open the files and results, and why.' })
export class UnmaskDossierFilesInput {
  @Field(() => ID, { description: 'The dossier.' })
  dossier!: string;

  @Field(() => TextScalar, {
    description: 'What they are needed for, in 10 to 500 characters; it is recorded in the audit trail.',
  })
  reason!: string;
}

@ObjectType({ description: 'That the files and results of a dossier are open to the viewer for a while.' })
@Access(open)
export class UnmaskedDossier {
  @Field(() => Dossier, { description: 'The dossier, with its files and results.' })
  dossier!: Dossier;

  @Field(() => DateTimeScalar, { description: 'Until when they are open to the viewer, a quarter of an hour.' })
  until!: Instant;
}
