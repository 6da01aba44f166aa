import { randomUUID } from 'node:crypto';
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';

/** Where the graph answers, which run.mjs has started. */
export const url = process.env.GRAPH_URL;
export const origin = new URL(url).origin;

/** A token of one of the demo's people. */
export async function tokenOf(person) {
  const { token } = await (await fetch(`${origin}/demo/token/${person}`)).json();
  return token;
}

/** The headers of one of the demo's people; of nobody without a name. */
export async function headersOf(person) {
  return person ? { authorization: `Bearer ${await tokenOf(person)}` } : {};
}

/** The schema as the graph itself tells it. */
export async function introspect() {
  const body = JSON.stringify({ query: getIntrospectionQuery() });
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { data } = await response.json();
  return { introspection: data, sdl: printSchema(buildClientSchema(data)) };
}

/** What each client is asked, with the answers that are due. */
export const twoDays = {
  query: /* GraphQL */ `
    query TwoDays {
      before: agency(id: "d-524", asOf: "2020-04-15") {
        id
        stableId
        asOf
        isActive
        nameVi
      }
      after: agency(id: "d-524", asOf: "2026-01-01") {
        id
        stableId
        asOf
        isActive
        nameVi
      }
    }
  `,
  answer: {
    before: {
      id: 'd-524@@2020-04-15',
      stableId: 'd-524',
      asOf: '2020-04-15',
      isActive: true,
      nameVi: 'UBND huyện Bình Sơn',
    },
    after: {
      id: 'd-524@@2026-01-01',
      stableId: 'd-524',
      asOf: '2026-01-01',
      isActive: false,
      nameVi: 'UBND huyện Bình Sơn',
    },
  },
};

/** The twelve procedures of the seed, page by page. */
export const procedures = /* GraphQL */ `
  query Procedures($first: Int, $after: String) {
    procedures(first: $first, after: $after) {
      edges {
        cursor
        node {
          code
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
export const procedureCount = 12;

/** What no citizen may read. */
export const denied = /* GraphQL */ `
  query Denied {
    agency(id: "qni2025") {
      id
      nameVi
      inbox(first: 1) {
        nodes {
          id
        }
      }
    }
  }
`;

export const draft = /* GraphQL */ `
  mutation Draft($input: DraftDocumentInput!) {
    draftDocument(input: $input) {
      id
      subject
      revision
    }
  }
`;

/** A draft that the clerk of a commune may write; another one each time. */
export function draftInput() {
  return {
    idempotencyKey: randomUUID(),
    type: 'OFFICIAL_LETTER',
    notation: 'UBND-VP',
    subject: 'V/v số hóa hồ sơ lưu trữ',
    place: 'Cà Đam',
    signer: { prefix: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', fullName: 'Trần Minh Bình' },
  };
}

/** Whether an error is the graph's word that a field is not for the caller. */
export function isDenial({ message, path, extensions }) {
  return (
    message === 'You may not read Agency.inbox' &&
    path.join('.') === 'agency.inbox' &&
    extensions.code === 'UNAUTHORIZED_FIELD_OR_TYPE' &&
    extensions.scopes[0][0] === 'documents:read'
  );
}
