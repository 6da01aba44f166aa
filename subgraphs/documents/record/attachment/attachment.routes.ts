import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Within } from '../../../kernel/request/request-context.ts';
import { notFound } from '../../../kernel/errors/errors.ts';
import { callerOf, requireRight } from '../../../kernel/http/rest-routes.ts';
import { sendFile, takeUpload } from '../../../kernel/http/upload.ts';
import { exchangeRight } from '../../access/relationships.ts';
import { AttachmentStore } from './attachment.store.ts';
import { DocumentStore } from '../document/document.store.ts';
import type { PrismaClient } from '../../generated/client.ts';

/**
 * The content of files, beside the graph:
 *
 * - `POST /documents/files` takes in a file, as multipart/form-data or as the body itself with `?name=`, and answers
 *   its id, for a document to be issued with it within a day, after which it is removed;
 * - `GET /documents/:id/files/:position` gives the content of a document's file to whom `Document.attachments` gives it,
 *   with `?revision=` that of one which it had at that revision;
 * - `GET /documents/:id/files/:position/signature` gives the detached signature on it in the same way.
 */
export function attachmentRoutes(app: FastifyInstance, within: Within<PrismaClient>): void {
  app.post('/documents/files', async (request, reply) => {
    const receipt = await within(callerOf(request), async (context) => {
      requireRight(context, exchangeRight, 'storeFile');
      const take = () => takeUpload(request, (upload) => context.use(AttachmentStore).store(upload));
      return context.audit.mutation('storeFile', take);
    });
    return reply.status(201).send(receipt);
  });

  const give = (part: 'fileId' | 'signatureId') => async (request: FastifyRequest<Asked>, reply: FastifyReply) => {
    const { id, position } = request.params;
    const { revision } = request.query;
    const file = await within(callerOf(request), async (context) => {
      const document = await context.use(DocumentStore).get(id);
      if (!context.access.may('Document.attachments', document, 'content'))
        throw notFound(`The file ${position} of the document ${JSON.stringify(id)}`);
      const at = revision === undefined ? revision : readCount(revision);
      return context.use(AttachmentStore).content(document, readCount(position), part, at);
    });
    return sendFile(reply, file);
  };
  app.get('/documents/:id/files/:position', give('fileId'));
  app.get('/documents/:id/files/:position/signature', give('signatureId'));
}

interface Asked {
  Params: { id: string; position: string };
  Querystring: { revision?: string };
}

/** Files and revisions are counted from 1; of what is no count there is none. */
function readCount(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}
