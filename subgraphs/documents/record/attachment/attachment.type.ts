import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { DateTimeScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { Document } from '../document/document.type.ts';
import type { FileRole } from '../document/attachment-rows.rules.ts';

export const DocumentFileRole = graphqlEnum(
  'DocumentFileRole',
  'What a file is to its document.',
  {
    MAIN: 'Văn bản: the document itself.',
    APPENDIX: 'Phụ lục: a part of it in a file of its own.',
    ATTACHMENT: 'Tài liệu kèm theo: something that goes with it.',
  } satisfies Record<FileRole, string>,
  {
    MAIN: 'Văn bản',
    APPENDIX: 'Phụ lục',
    ATTACHMENT: 'Tài liệu kèm theo',
  },
);

@ObjectType({ description: 'A file that goes with a document (tệp đính kèm).' })
@Access(open, { class: 'DOC_CONTENT' })
export class DocumentAttachment {
  @Field(() => Int, { description: 'Which of the files it is, from 1.' })
  position!: number;

  @Field({ description: 'What it is, as the document names it.' })
  name!: string;

  @Field({ description: 'Whether it is the document itself; of one without, only the particulars are here.' })
  isMain!: boolean;

  @Field({ description: 'Whether it is an appendix (phụ lục), which is a part of the document.' })
  isAppendix!: boolean;

  @Field(() => String, { nullable: true, description: 'Its media type, as it was put here; null without content.' })
  contentType!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many bytes it has; null without content.' })
  size!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of its content, hexadecimal; null when only its name is known.',
  })
  sha256!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Where its content is, as a path at the graph's own server; GET it with the same token. Null without content.",
  })
  contentPath!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the detached signature on it (CMS, .p7s) is, as such a path: those of the leader and of the agency, when both signed beside it. Null without one.',
  })
  signaturePath!: string | null;
}

@InputType({ description: 'A document whose content to unmask.' })
export class UnmaskDocumentContentInput {
  @Field(() => ID, { description: 'The document.' })
  document!: string;

  @Field(() => TextScalar, {
    description: 'What it is needed for, in 10 to 500 characters; it is recorded in the audit trail.',
  })
  reason!: string;
}

@ObjectType({ description: 'That what is in a document is open to the viewer for a while.' })
@Access(open)
export class UnmaskedDocument {
  @Field(() => Document, { description: 'The document, with its files.' })
  document!: Document;

  @Field(() => DateTimeScalar, { description: 'Until when it is open to the viewer, a quarter of an hour.' })
  until!: Instant;
}
