import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { DeliveryStep } from '../delivery/delivery.type.ts';
import { Document } from '../../record/document/document.type.ts';
import type { DocumentsContext } from '../../stores.ts';
import { StaffInfo } from './staff.type.ts';

@Resolver(() => Document)
export class DocumentStaffResolver {
  @FieldResolver(() => StaffInfo, {
    nullable: true,
    description: 'Who sent it (người gửi), as its packet or its issuer names them; null when nobody is named.',
  })
  @Access(open, { class: 'INTERNAL' })
  sender(@Root() { id }: Document, @Ctx() { staff }: DocumentsContext): Promise<StaffInfo | null> {
    return staff.senderOf(id);
  }
}

@Resolver(() => DeliveryStep)
export class StepStaffResolver {
  @FieldResolver(() => StaffInfo, {
    nullable: true,
    description: 'Who reported it, as their packet names them; null when nobody is named.',
  })
  @Access(open, { class: 'INTERNAL' })
  reporter(@Root() { id }: DeliveryStep, @Ctx() { staff }: DocumentsContext): Promise<StaffInfo | null> {
    return staff.reporterOf(id);
  }
}
