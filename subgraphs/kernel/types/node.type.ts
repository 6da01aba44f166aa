import { Field, ID, InterfaceType } from 'type-graphql';

/** What `Query.node` finds by its id: each type that implements it is an entity of which one subgraph knows what there is. */
@InterfaceType('Node', {
  description:
    'What `node` finds again by its id alone (định danh toàn cục). No two objects have the same id, whatever their types.',
})
export abstract class NodeReference {
  @Field(() => ID, { description: 'Opaque; finds this object again.' })
  id!: string;
}
