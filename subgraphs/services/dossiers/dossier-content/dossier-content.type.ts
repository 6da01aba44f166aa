import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
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
  receivedAt!: Date;

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
  issuedOn!: Date | null;

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

@InputType({
  description: 'A paper that comes in with a dossier; it takes the place of one with the same code, or name.',
})
export class DossierComponentInput {
  @Field(() => TextScalar, {
    nullable: true,
    description:
      'Its national code (mã giấy tờ), one of those that the procedure asks for; left out for another paper.',
  })
  code?: string | null;

  @Field(() => TextScalar, {
    nullable: true,
    description: "What it is; the procedure's own name for it when left out with a code.",
  })
  name?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many originals; none when left out.' })
  originals?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many copies; none when left out.' })
  copies?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is digitised; when left out, whether it has a file.',
  })
  digitised?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether what was digitised before is used again.' })
  reused?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is taken from the national data store.' })
  fromNationalStore?: boolean | null;

  @Field(() => TextScalar, { nullable: true, description: 'The name of its file; as it was put here when left out.' })
  fileName?: string | null;

  @Field(() => TextScalar, { nullable: true, description: 'Where the caller keeps its file: an https address.' })
  fileUrl?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Its file, which the caller has put here, by the id that POST /dossiers/files answered; in place of an address.',
  })
  file?: string | null;
}

@InputType({ description: 'A document that a dossier led to.' })
export class DossierResultInput {
  @Field(() => TextScalar, { nullable: true, description: 'Its national code (mã kết quả).' })
  code?: string | null;

  @Field(() => TextScalar, { description: 'What it is.' })
  name!: string;

  @Field(() => TextScalar, { nullable: true, description: 'Number and notation of the document.' })
  documentNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The date of the document.' })
  issuedOn?: Date | null;

  @Field(() => TextScalar, {
    nullable: true,
    description: 'The name of its file, as it was put here when left out; none when it is on paper only.',
  })
  fileName?: string | null;

  @Field(() => TextScalar, { nullable: true, description: 'Where the caller keeps its file: an https address.' })
  fileUrl?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Its file, which the caller has put here, by the id that POST /dossiers/files answered; in place of an address.',
  })
  file?: string | null;
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
  until!: Date;
}
