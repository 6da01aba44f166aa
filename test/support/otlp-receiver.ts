import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as a collector is told of it. */
export interface ReceivedSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  attributes: Record<string, unknown>;
  failed: boolean;
}

/** A collector that keeps what it is sent. */
export interface OtlpReceiver {
  endpoint: URL;
  spans: ReceivedSpan[];
  /** All that was sent, as text. */
  text(): string;
  close(): Promise<void>;
}

interface SentSpan extends Omit<ReceivedSpan, 'attributes' | 'failed'> {
  attributes: { key: string; value: Record<string, unknown> }[];
  status: { code: number };
}

interface Sent {
  resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[];
}

/** Starts a collector that speaks OTLP over HTTP, in JSON, at an address of its own. */
export async function startOtlpReceiver(): Promise<OtlpReceiver> {
  const spans: ReceivedSpan[] = [];
  let text = '';
  const server = createServer((asked, response) => {
    void asked.toArray().then((chunks) => {
      const body = Buffer.concat(chunks as Buffer[]).toString();
      text += body;
      const { resourceSpans } = JSON.parse(body) as Sent;
      for (const span of resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans))) {
        const attributes = span.attributes.map(({ key, value }) => [key, Object.values(value)[0]] as const);
        spans.push({ ...span, attributes: Object.fromEntries(attributes), failed: span.status.code === 2 });
      }
      response.setHeader('content-type', 'application/json').end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    spans,
    text: () => text,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
