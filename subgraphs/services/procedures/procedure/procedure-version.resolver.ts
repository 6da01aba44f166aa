import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { PublishProcedureVersionInput } from './procedure-change.type.ts';
import { Procedure } from './procedure.type.ts';
import { ProcedureVersion } from './procedure-version.type.ts';
import type { ServicesContext } from '../../access/context.ts';
import { ProcedureVersionStore } from './procedure-version.store.ts';
import { publishProcedureVersion } from './publish-procedure-version.command.ts';

@Resolver(() => Procedure)
export class ProcedureVersionResolver {
  @FieldResolver(() => ProcedureVersion, {
    nullable: true,
    description: 'What it asks and promises on a day; null when no version is on record of that day.',
  })
  @Access(open)
  version(
    @Root() procedure: Procedure,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Viet Nam when left out.' })
    asOf: PlainDate | undefined,
    @Ctx() context: ServicesContext,
  ): Promise<ProcedureVersion | null> {
    return context.use(ProcedureVersionStore).on(procedure, asOf ?? context.today);
  }

  @FieldResolver(() => [ProcedureVersion], { description: 'All its versions on record, the earliest first.' })
  @Access(open)
  versions(@Root() procedure: Procedure, @Ctx() context: ServicesContext): Promise<ProcedureVersion[]> {
    return context.use(ProcedureVersionStore).of(procedure);
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
