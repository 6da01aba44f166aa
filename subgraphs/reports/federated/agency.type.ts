import { Directive, ObjectType } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';
import { AgencyReference } from '../../kernel/types/agency-reference.type.ts';

/** An agency of the directory, which is left to describe it. */
@ObjectType()
@Directive('@key(fields: "id asOf")')
@Access(open)
export class Agency extends AgencyReference {}
