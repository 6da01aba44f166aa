import { request as httpRequest } from 'node:http';

/** What a page answered. */
interface Visited {
  status: number;
  /** Where it sends the browser. */
  location: URL | undefined;
  text: string;
}

/** A browser, as far as a login needs one: it keeps cookies, and says where it is sent. */
export function browser() {
  const cookies = new Map<string, string>();
  return async (address: URL, form?: Record<string, string>) => {
    const body = form && new URLSearchParams(form).toString();
    const headers = {
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    };
    return new Promise<Visited>((resolve, reject) => {
      const sent = httpRequest(address, { method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
        for (const cookie of response.headers['set-cookie'] ?? []) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
          if (value) cookies.set(name!, value);
          else cookies.delete(name!);
        }
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          const { location } = response.headers;
          resolve({ status: response.statusCode!, location: location ? new URL(location, address) : undefined, text });
        });
      });
      sent.on('error', reject).end(body);
    });
  };
}

/** What a visitor sends of a form of the demo's provider as it is. */
export function fieldsOf({ text }: Pick<Visited, 'text'>): Record<string, string> {
  const fields = [...text.matchAll(/name="(xsrf|user_code|confirm)" value="([^"]+)"/g)];
  return Object.fromEntries(fields.map(([, name, value]) => [name!, value!]));
}
