import { Directive, ObjectType } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';
import { AgencyReference } from '../../kernel/types/agency-reference.type.ts';
import { connectionOf } from '../../kernel/page/page.ts';

/** An agency of the directory. */
@ObjectType()
@Directive('@key(fields: "id asOf")')
@Access(open)
export class Agency extends AgencyReference {}

/** A page of agencies. */
export const AgencyConnection = connectionOf(() => Agency, 'Agency');
