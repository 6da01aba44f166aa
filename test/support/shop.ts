import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse } from 'graphql';

/** What the subgraphs of the published benchmark of gateways declare: users, reviews, products and their stock. */
const schemas = {
  accounts: `
    type Query { me: User user(id: ID!): User users: [User] }
    type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
  inventory: `
    type Product @key(fields: "upc") {
      upc: String!
      weight: Int @external
      price: Int @external
      inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight")
    }`,
  products: `
    type Query { topProducts(first: Int): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
  reviews: `
    type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
    type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
};

type Name = keyof typeof schemas;

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides", "@shareable"])';
/** What they declare, each by its name. */
export const shopDocuments = Object.entries(schemas).map(([name, schema]) => ({
  name: name as Name,
  typeDefs: parse(link + schema),
}));

/** The query of that benchmark: reviews within products within reviews, of all users and of the top products. */
export const publishedQuery = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }
  query TestQuery {
    users {
      ...User
      reviews { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } } }
    }
    topProducts {
      ...Product
      reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
    }
  }`;

/** The supergraph of these subgraphs, each at its name below an address. */
export function shopSupergraph(address: string): string {
  const { supergraphSdl, errors } = composeServices(
    shopDocuments.map(({ name, typeDefs }) => ({ name, typeDefs, url: `${address}/${name}` })),
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl!;
}

const users = ['Lê Văn Mẫu', 'Trần Thị Thử', 'Phạm Văn Nháp', 'Nguyễn Thị Giả', 'Võ Văn Ví Dụ', 'Đỗ Thị Vở'].map(
  (name, index) => ({ id: `u${index + 1}`, name, username: `user${index + 1}`, birthday: 1980 + index }),
);
const products = Array.from({ length: 9 }, (_, index) => ({
  upc: `p${index + 1}`,
  name: `Product ${index + 1}`,
  price: 100 * (index + 1),
  weight: 10 * (9 - index),
  inStock: index % 2 === 0,
}));
const reviews = Array.from({ length: 11 }, (_, index) => ({
  id: `r${index + 1}`,
  body: `Review ${index + 1}`,
  author: users[index % users.length]!,
  product: products[(index * 2) % products.length]!,
}));

interface Product {
  upc: string;
  price?: number;
  weight?: number;
}

const resolvers = {
  accounts: {
    Query: {
      me: () => users[0],
      users: () => users,
      user: (_: unknown, { id }: { id: string }) => users.find((user) => user.id === id),
    },
    User: { __resolveReference: ({ id }: { id: string }) => users.find((user) => user.id === id) },
  },
  inventory: {
    Product: {
      __resolveReference: (reference: Product) => ({
        ...products.find(({ upc }) => upc === reference.upc),
        ...reference,
      }),
      shippingEstimate: ({ price = 0, weight = 0 }: Product) => (price > 500 ? 0 : weight / 2),
    },
  },
  products: {
    Query: { topProducts: (_: unknown, { first = 5 }: { first?: number }) => products.slice(0, first) },
    Product: { __resolveReference: ({ upc }: Product) => products.find((product) => product.upc === upc) },
  },
  reviews: {
    Review: { __resolveReference: ({ id }: { id: string }) => reviews.find((review) => review.id === id) },
    User: { reviews: ({ id }: { id: string }) => reviews.filter(({ author }) => author.id === id) },
    Product: { reviews: ({ upc }: Product) => reviews.filter(({ product }) => product.upc === upc) },
  },
};

/** How a subgraph answers the body of a request; the same body has the same answer, which is worked out once. */
export function shopSubgraphs(): Record<string, (body: string) => Promise<string>> {
  return Object.fromEntries(
    shopDocuments.map(({ name, typeDefs }) => [
      name,
      answering(buildSubgraphSchema({ typeDefs, resolvers: resolvers[name] as never })),
    ]),
  );
}

function answering(schema: GraphQLSchema): (body: string) => Promise<string> {
  const known = new Map<string, string>();
  return async (body) => {
    const found = known.get(body);
    if (found !== undefined) return found;
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    const answer = JSON.stringify(await execute({ schema, document: parse(query), variableValues: variables ?? null }));
    if (known.size < 1_000) known.set(body, answer);
    return answer;
  };
}
