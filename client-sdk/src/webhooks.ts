/** An event that came by webhook does not prove that it comes from the graph, or is too old. */
export class WebhookError extends Error {
  override name = 'WebhookError';
}

/** What came: the body as it was received, byte by byte, and its headers. */
export interface ReceivedWebhook {
  body: string;
  headers: Headers | Record<string, string | string[] | undefined>;
  /** The secret agreed for the address, `whsec_…`; several while it is being changed. */
  secret: string | readonly string[];
  /** Seconds that its time may differ from now; 300 when left out. */
  tolerance?: number;
}

/**
 * Checks an event by the Standard Webhooks specification (`webhook-id`, `webhook-timestamp`, `webhook-signature`) and
 * answers it, parsed. Rejects with a WebhookError for one that is not signed with the secret, or not of now. Take each
 * `webhook-id` once: a delivery that was not answered comes again.
 */
export async function verifyWebhook<Event = Record<string, unknown>>({
  body,
  headers,
  secret,
  tolerance = 300,
}: ReceivedWebhook): Promise<{ id: string; event: Event }> {
  const header = (name: string): string => {
    const value = headers instanceof Headers ? headers.get(name) : headers[name];
    if (typeof value !== 'string' || value === '') throw new WebhookError(`The header ${name} is missing`);
    return value;
  };
  const [id, time, given] = [header('webhook-id'), header('webhook-timestamp'), header('webhook-signature')];
  if (!/^\d{1,12}$/.test(time) || Math.abs(Date.now() / 1000 - Number(time)) > tolerance)
    throw new WebhookError('The event is not of now: look at the clock of this server, or take it for a repetition');
  const signatures = given.split(' ').flatMap((part) => (part.startsWith('v1,') ? [bytesOf(part.slice(3))] : []));
  const signed = new TextEncoder().encode(`${id}.${time}.${body}`);
  for (const one of typeof secret === 'string' ? [secret] : secret) {
    const hmac = { name: 'HMAC', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('raw', bytesOf(one.replace(/^whsec_/, '')), hmac, false, ['verify']);
    for (const signature of signatures)
      if (await crypto.subtle.verify('HMAC', key, signature, signed)) return { id, event: JSON.parse(body) as Event };
  }
  throw new WebhookError('The event is not signed with this secret');
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array(0);
  }
}
