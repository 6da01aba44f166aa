import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { Document } from '../../record/document/document.type.ts';
import { StaffInfo } from './staff.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { StaffStore } from './staff.store.ts';

@Resolver(() => Document)
export class DocumentStaffResolver {
  @FieldResolver(() => StaffInfo, {
    nullable: true,
    description: 'Who sent it (người gửi), as its packet or its issuer names them; null when nobody is named.',
  })
  @Access(open, { class: 'INTERNAL' })
  sender(@Root() { id }: Document, @Ctx() context: DocumentsContext): Promise<StaffInfo | null> {
    return context.use(StaffStore).senderOf(id);
  }
}
