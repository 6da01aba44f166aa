import supertest from 'supertest';
import { noteInternal } from './internal-answers.ts';

/** What a server answered to one raw GraphQL request. */
export interface Asked {
  status: number;
  text: string;
  headers: Record<string, string>;
  body: {
    data?: unknown;
    errors?: {
      message: string;
      path?: (string | number)[];
      extensions: { code: string; requestId: string; argument?: string };
    }[];
  };
}

/** Sends a request as it is, without the SDK: for what the SDK would not send, and for subgraphs reached directly. */
export async function ask(
  url: string,
  { token, ...body }: { query: string; variables?: Record<string, unknown>; token?: string },
): Promise<Asked> {
  const { origin, pathname } = new URL(url);
  const request = supertest(origin).post(pathname).set('accept', 'application/graphql-response+json, application/json');
  if (token !== undefined) request.set('authorization', `Bearer ${token}`);
  const { status, text, headers } = await request.send(body);
  noteInternal(text);
  return { status, text, headers: headers as Asked['headers'], body: JSON.parse(text) as Asked['body'] };
}
