import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { StaffStore } from '../staff/staff.store.ts';
import { StaffInfo } from '../staff/staff.type.ts';
import { DeliveryStep } from './delivery.type.ts';

@Resolver(() => DeliveryStep)
export class StepStaffResolver {
  @FieldResolver(() => StaffInfo, {
    nullable: true,
    description: 'Who reported it, as their packet names them; null when nobody is named.',
  })
  @Access(open, { class: 'INTERNAL' })
  reporter(@Root() { id }: DeliveryStep, @Ctx() context: DocumentsContext): Promise<StaffInfo | null> {
    return context.use(StaffStore).reporterOf(id);
  }
}
