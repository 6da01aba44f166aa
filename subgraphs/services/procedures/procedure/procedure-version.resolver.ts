import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import type { ServicesContext } from '../../stores.ts';
import { PublishProcedureVersionInput } from './procedure-change.type.ts';
import { Procedure } from './procedure.type.ts';
import { ProcedureVersion } from './procedure-version.type.ts';

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
    asOf: Date | undefined,
    @Ctx() { procedureVersions, today }: ServicesContext,
  ): Promise<ProcedureVersion | null> {
    return procedureVersions.on(procedure, asOf ?? today);
  }

  @FieldResolver(() => [ProcedureVersion], { description: 'All its versions on record, the earliest first.' })
  @Access(open)
  versions(@Root() procedure: Procedure, @Ctx() { procedureVersions }: ServicesContext): Promise<ProcedureVersion[]> {
    return procedureVersions.of(procedure);
  }

  @Mutation(() => Procedure, {
    nullable: true,
    description:
      'Publishes what a procedure asks and promises from a day (công bố thủ tục hành chính); a day that is past completes the record. BAD_USER_INPUT when another version begins on that day; CONFLICT when the procedure has changed since the caller saw it.',
  })
  @Access(scopes('procedures:manage'))
  publishProcedureVersion(
    @Arg('input', () => PublishProcedureVersionInput, { description: 'The version.' })
    input: PublishProcedureVersionInput,
    @Ctx() { procedureVersions }: ServicesContext,
  ): Promise<Procedure> {
    return procedureVersions.publish(input);
  }
}
