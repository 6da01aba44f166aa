import { Field, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { DateScalar, DocumentNumberScalar } from '../../../kernel/scalars/scalars.ts';
import type { DocumentReference as ReferenceRow } from '../../generated/client.ts';

export const DocumentRelation = graphqlEnum(
  'DocumentRelation',
  'Why a document cites another.',
  {
    IMPLEMENTS: 'Thực hiện: it carries the other out.',
    REVIEWS: 'Rà soát, đánh giá: it has the results of the other reviewed.',
    BASIS: 'Căn cứ: it rests on the other.',
  },
  {
    IMPLEMENTS: 'Thực hiện',
    REVIEWS: 'Rà soát, đánh giá',
    BASIS: 'Căn cứ',
  },
);

@ObjectType({ description: 'That a document cites another (văn bản viện dẫn).' })
@Access(open)
export class DocumentReference implements Pick<ReferenceRow, 'number' | 'date' | 'relation' | 'citedId'> {
  @Field(() => DocumentNumberScalar, { description: 'Number and notation of the cited document.' })
  number!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Its date, where the citation gives one.' })
  date!: PlainDate | null;

  @Field(() => DocumentRelation, { description: 'Why it is cited.' })
  relation!: keyof typeof DocumentRelation;

  citedId!: string | null;
}
