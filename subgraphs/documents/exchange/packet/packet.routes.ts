import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Within } from '../../../kernel/request/request-context.ts';
import { badInput, notFound } from '../../../kernel/errors/errors.ts';
import { callerOf, requireRight } from '../../../kernel/http/rest-routes.ts';
import { wholeUpload } from '../../../kernel/http/upload.ts';
import type { DocumentNews } from '../outbox/axis-news.rules.ts';
import { exchangeRight } from '../../access/relationships.ts';
import { PacketExchangeStore } from './packet-exchange.store.ts';
import { DocumentStore } from '../../record/document/document.store.ts';
import type { PrismaClient } from '../../generated/client.ts';
import { receivePacket } from './receive-packet.command.ts';

const news: readonly string[] = ['NEW', 'REPLACE', 'UPDATE', 'REVOKE'] satisfies DocumentNews[];

/**
 * edXML packets (QCVN 102:2016), beside the graph:
 *
 * - `POST /documents/packets` takes one in, as application/xml or as the file of multipart/form-data, of a document that
 *   is new or that replaces another, of an update, a revocation or a status, and answers which document it is about;
 * - `GET /documents/:id/packet` gives a document as a packet, `?type=` NEW unless it is revoked;
 * - `GET /deliveries/:id/packet` gives the last status of a delivery as one.
 */
export function packetRoutes(app: FastifyInstance, within: Within<PrismaClient>): void {
  app.post('/documents/packets', async (request, reply) => {
    const receipt = await within(callerOf(request), async (context) => {
      requireRight(context, exchangeRight, 'sendPacket');
      const content = await wholeUpload(request);
      const key = request.headers['idempotency-key'];
      const receive = () => receivePacket(context, content, typeof key === 'string' ? key : undefined);
      return context.audit.mutation('sendPacket', receive);
    });
    return reply.status(201).send(receipt);
  });

  app.get('/documents/:id/packet', async (request: FastifyRequest<Asked>, reply) => {
    const packet = await within(callerOf(request), async (context) => {
      const document = await context.use(DocumentStore).get(request.params.id);
      if (!context.access.may('Document.attachments', document, 'content'))
        throw notFound(`The packet of ${JSON.stringify(document.id)}`);
      const type = request.query.type ?? (document.revokedAt === null ? 'NEW' : 'REVOKE');
      if (!news.includes(type)) throw badInput('type', `Ask for one of ${news.join(', ')}`);
      return context.use(PacketExchangeStore).document(document, type as DocumentNews);
    });
    return sendPacket(reply, packet);
  });

  app.get('/deliveries/:id/packet', async (request: FastifyRequest<Asked>, reply) => {
    const packet = await within(callerOf(request), async (context) => {
      requireRight(context, { kind: 'scopes', anyOf: [['documents:read']] }, 'statusPacket');
      return context.use(PacketExchangeStore).status(request.params.id);
    });
    return sendPacket(reply, packet);
  });
}

interface Asked {
  Params: { id: string };
  Querystring: { type?: string };
}

function sendPacket(reply: FastifyReply, packet: Buffer) {
  return reply
    .headers({ 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'private, no-store' })
    .send(packet);
}
