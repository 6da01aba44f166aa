import { Field, ObjectType } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { Officer } from '../../federated/officer.type.ts';
import type { AuthorityVerdict as Verdict } from './authority.rules.ts';
import type { SigningCapacity as Capacity } from './signer.rules.ts';

export const SigningCapacity = graphqlEnum(
  'SigningCapacity',
  'In which capacity somebody signs (thẩm quyền ký).',
  {
    HEAD: 'Thủ trưởng trực tiếp ký: the head, in their own capacity.',
    ON_BEHALF_COLLECTIVE: "TM., thay mặt: on behalf of a collective, such as a People's Committee.",
    DEPUTY_FOR_HEAD: 'KT., ký thay: a deputy for the head.',
    BY_ORDER: 'TL., thừa lệnh: the head of a unit, by order.',
    BY_AUTHORIZATION: 'TUQ., thừa ủy quyền: by written authorization, for a limited time.',
    ACTING: 'Q., quyền: the acting head.',
  } satisfies Record<Capacity, string>,
  {
    HEAD: 'Thủ trưởng trực tiếp ký',
    ON_BEHALF_COLLECTIVE: 'Thay mặt (TM.)',
    DEPUTY_FOR_HEAD: 'Ký thay (KT.)',
    BY_ORDER: 'Thừa lệnh (TL.)',
    BY_AUTHORIZATION: 'Thừa ủy quyền (TUQ.)',
    ACTING: 'Quyền (Q.)',
  },
);

@ObjectType({ description: 'Who signed a document (người ký), as the document has it.' })
@Access(open)
export class Signer {
  @Field(() => SigningCapacity, { description: 'In which capacity, as the prefix says.' })
  capacity!: Capacity;

  @Field(() => String, {
    nullable: true,
    description: 'The line above the position, such as KT. CHỦ TỊCH; null when the head signs.',
  })
  prefix!: string | null;

  @Field({ description: 'Position (chức vụ), such as PHÓ CHỦ TỊCH.' })
  position!: string;

  @Field({ description: 'Full name (họ và tên), family name first.' })
  fullName!: string;

  @Field(() => Officer, { nullable: true, description: 'The signer in the directory; null when not known there.' })
  officer!: Officer | null;
}

export const AuthorityVerdict = graphqlEnum(
  'AuthorityVerdict',
  'What a check of signing authority came to.',
  {
    PASSED: 'Đúng thẩm quyền: the signer held the post, or the authorization, that the capacity requires.',
    FAILED: 'Không đúng thẩm quyền: something is certainly wrong; `failures` says what.',
    UNKNOWN: 'Chưa xác định: nothing is wrong with what could be checked; `notChecked` says what could not.',
  } satisfies Record<Verdict['verdict'], string>,
  {
    PASSED: 'Đúng thẩm quyền',
    FAILED: 'Không đúng thẩm quyền',
    UNKNOWN: 'Chưa xác định',
  },
);

@ObjectType({ description: 'A check of signing authority (kiểm tra thẩm quyền ký).' })
@Access(open)
export class AuthorityCheck implements Verdict {
  @Field(() => AuthorityVerdict, { description: 'What it came to.' })
  verdict!: Verdict['verdict'];

  @Field(() => [String], { description: 'What is wrong.' })
  failures!: string[];

  @Field(() => [String], { description: 'What could not be checked here.' })
  notChecked!: string[];
}
