import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context, Span, SpanKind, SpanStatusCode } from '@opentelemetry/api';
import type { JobLog } from '../process/job.ts';

/** Where spans are sent, and which. */
export interface TracingOptions {
  /** The address of an OTLP collector, to which `/v1/traces` is added. */
  endpoint: URL;
  /** Which part of the requests that come without a trace is traced, from 0 to 1. */
  ratio: number;
}

/** What a span is of: a request that came, one that is sent, or work in this process. */
export type SpanOf = 'request' | 'call';

/** What is told of a span besides its name and time: names and codes, never a value of anybody. */
export type SpanDetails = Record<string, string | number>;

/** What is there once tracing is on. Nothing of the library is loaded before. */
interface Tracing {
  start(name: string, of: SpanOf, details: SpanDetails, parent: Context): { span: Span; context: Context };
  /** The context of a request that came with headers. */
  fromHeaders(headers: Record<string, string | string[] | undefined>): Context;
  toHeaders(context: Context): Record<string, string>;
  none: Context;
  failed: SpanStatusCode;
}

let tracing: Tracing | undefined;
const current = new AsyncLocalStorage<Context>();

/** Whether spans are made. */
export function isTracing(): boolean {
  return tracing !== undefined;
}

/** Makes spans from now on, and sends them. Answers how to stop, once all are sent. */
export async function startTracing(
  { endpoint, ratio }: TracingOptions,
  service: string,
  log: JobLog,
): Promise<() => Promise<void>> {
  const [api, core, resources, sdk, otlp] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/core'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace-base'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  core.setGlobalErrorHandler((error) => log(error, 'traces'));
  const url = `${endpoint.href.replace(/\/$/, '')}/v1/traces`;
  const provider = new sdk.BasicTracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': `province-graph ${service}` }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new sdk.BatchSpanProcessor(new otlp.OTLPTraceExporter({ url }))],
  });
  const tracer = provider.getTracer('province-graph');
  const propagator = new core.W3CTraceContextPropagator();
  const kinds: Record<SpanOf, SpanKind> = { request: api.SpanKind.SERVER, call: api.SpanKind.CLIENT };
  tracing = {
    start: (name, of, attributes, parent) => {
      const span = tracer.startSpan(name, { kind: kinds[of], attributes }, parent);
      return { span, context: api.trace.setSpan(parent, span) };
    },
    fromHeaders: (headers) => propagator.extract(api.ROOT_CONTEXT, headers, api.defaultTextMapGetter),
    toHeaders: (context) => {
      const headers: Record<string, string> = {};
      propagator.inject(context, headers, api.defaultTextMapSetter);
      return headers;
    },
    none: api.ROOT_CONTEXT,
    failed: api.SpanStatusCode.ERROR,
  };
  return async () => {
    tracing = undefined;
    await provider.shutdown().catch((error: unknown) => log(error, 'traces'));
  };
}

/** Does the work of a request that came with headers; what it does is part of the trace that they name, if any. */
export function withTraceOf<Result>(
  headers: Record<string, string | string[] | undefined>,
  work: () => Result,
): Result {
  return tracing ? current.run(tracing.fromHeaders(headers), work) : work();
}

/** The headers by which a call to another process is part of the same trace; none when there is no trace. */
export function traceHeaders(): Record<string, string> {
  const context = current.getStore();
  return tracing && context ? tracing.toHeaders(context) : {};
}

/** Does work within a span of its own; `codes` reads from what it answers the codes with which it failed. */
export async function inSpan<Result>(
  name: string,
  of: SpanOf,
  details: SpanDetails,
  work: () => Promise<Result>,
  codes: (result: Result) => readonly string[] = () => [],
): Promise<Result> {
  if (!tracing) return work();
  const { start, none, failed } = tracing;
  const { span, context } = start(name, of, details, current.getStore() ?? none);
  try {
    const result = await current.run(context, work);
    const told = codes(result);
    if (told.length > 0) span.setAttribute('graph.error.codes', [...told]).setStatus({ code: failed });
    return result;
  } catch (error) {
    span.setStatus({ code: failed });
    throw error;
  } finally {
    span.end();
  }
}
