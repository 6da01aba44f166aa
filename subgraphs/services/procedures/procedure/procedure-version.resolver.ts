import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { PublishProcedureVersionInput } from './procedure-change.type.ts';
import { ProcedurePart } from './procedure-parts.type.ts';
import { Procedure } from './procedure.type.ts';
import { ProcedureVersion } from './procedure-version.type.ts';
import type { ServicesContext } from '../../access/context.ts';
import { ProcedureVersionStore } from './procedure-version.store.ts';
import type { Part } from './publication.rules.ts';
import { publishProcedureVersion } from './publish-procedure-version.command.ts';

@Resolver(() => Procedure)
export class ProcedureVersionResolver {
  @FieldResolver(() => ProcedureVersion, {
    nullable: true,
    description: 'What it asks and promises on a day; null when no version is on record of that day.',
  })
  @Access(open)
  version(
    @Root() { code }: Procedure,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Viet Nam when left out.' })
    asOf: PlainDate | undefined,
    @Ctx() context: ServicesContext,
  ): Promise<ProcedureVersion | null> {
    return context.use(ProcedureVersionStore).on(code, asOf ?? context.today);
  }

  @FieldResolver(() => [ProcedureVersion], { description: 'All its versions on record, the earliest first.' })
  @Access(open)
  versions(@Root() { code }: Procedure, @Ctx() context: ServicesContext): Promise<ProcedureVersion[]> {
    return context.use(ProcedureVersionStore).of(code);
  }

  @Mutation(() => Procedure, {
    nullable: true,
    description:
      'Publishes a version of a procedure from a day on (công bố thủ tục hành chính); a past day completes the record. BAD_USER_INPUT when another version begins on that day; CONFLICT when the procedure has changed since the caller saw it.',
  })
  @Access(scopes('procedures:manage'))
  publishProcedureVersion(
    @Arg('input', () => PublishProcedureVersionInput, { description: 'The version.' })
    input: PublishProcedureVersionInput,
    @Ctx() context: ServicesContext,
  ): Promise<Procedure> {
    return publishProcedureVersion(context, input);
  }
}

@Resolver(() => ProcedureVersion)
export class PublicationResolver {
  @FieldResolver(() => Boolean, { description: 'Whether all seven parts of index 1.3 are there.' })
  @Access(open)
  async isComplete(@Root() version: ProcedureVersion, @Ctx() context: ServicesContext): Promise<boolean> {
    return (await context.use(ProcedureVersionStore).missingPartsOf(version)).length === 0;
  }

  @FieldResolver(() => [ProcedurePart], { description: 'Which of the seven parts are missing (bộ phận còn thiếu).' })
  @Access(open)
  missingParts(@Root() version: ProcedureVersion, @Ctx() context: ServicesContext): Promise<Part[]> {
    return context.use(ProcedureVersionStore).missingPartsOf(version);
  }
}
