import type { Operation } from '../../client-sdk/src/index.ts';
import { people } from '../../gateway/demo/people.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const operation: Operation<unknown, Record<string, never>> = {
  name: 'screen',
  kind: 'query',
  text: `query screen {
    document(number: "1624/UBND-KGVX", issuer: "H48", year: 2020) { subject given: tasks { ...Task } attachments { name } }
    officer(id: "officer-qni2025-head") { id mobile: personalPhone }
  }
  fragment Task on SteeringTask { clause leadAgency { nameVi posts { memberships { officer { fullName } } } } }`,
};

describe('access explained', () => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph();
  });
  beforeEach(() => void (graph.requests.length = 0));

  it('names what a citizen would lose, the right that it requires, and what depends on the row', async () => {
    expect(await graph.as(person('citizen')).explainAccess(operation)).toEqual([
      {
        path: ['document', 'given'],
        field: 'Document.tasks',
        class: 'INTERNAL',
        verdict: 'DENIED',
        requires: [{ signedIn: true, scopes: [['tasks:read']] }],
        relationships: [],
      },
      {
        path: ['document', 'attachments'],
        field: 'Document.attachments',
        class: 'DOC_CONTENT',
        verdict: 'DENIED',
        requires: [{ signedIn: true, scopes: [['documents:content'], ['tasks:read'], ['documents:unmask']] }],
        relationships: ['contentParty', 'assigned', 'contentUnmasked'],
      },
      {
        path: ['officer', 'mobile'],
        field: 'Officer.personalPhone',
        class: 'PERSONAL_CONTACT',
        verdict: 'DEPENDS',
        requires: [],
        relationships: ['self', 'personnel'],
      },
    ]);
  });

  it('goes on below what a clerk may read', async () => {
    const explanations = await graph.as(person('clerk')).explainAccess(operation);
    expect(explanations.map(({ path, verdict }) => [path.join('.'), verdict])).toEqual([
      ['document.given.leadAgency.posts.memberships.officer.fullName', 'DEPENDS'],
      ['document.attachments', 'DEPENDS'],
      ['officer.mobile', 'DEPENDS'],
    ]);
  });

  it('runs nothing', async () => {
    await graph.as(person('clerk')).explainAccess(operation);
    expect(graph.requests).toEqual([]);
  });

  it('is for those who are signed in', async () => {
    await expect(graph.as(undefined).explainAccess(operation)).rejects.toThrow(
      expect.objectContaining({ code: 'UNAUTHENTICATED' }),
    );
  });
});
