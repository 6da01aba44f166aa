import type { FastifyInstance, FastifyRequest } from 'fastify';
import { signedIn } from '../../../kernel/access/access.ts';
import type { Within } from '../../../kernel/request/request-context.ts';
import { callerOf, requireRight } from '../../../kernel/http/rest-routes.ts';
import { sendFile, takeUpload } from '../../../kernel/http/upload.ts';
import { DossierFileStore } from '../component/dossier-file.store.ts';
import { DossierStore } from '../dossier/dossier.store.ts';
import { DossierContentStore } from './dossier-content.store.ts';
import type { PrismaClient } from '../../generated/client.ts';

/**
 * The content of the papers and results of dossiers, beside the graph:
 *
 * - `POST /dossiers/files` takes in a file of whoever is signed in, as multipart/form-data or as the body itself with
 *   `?name=`, and answers its id, for a dossier to be filed or a step to be taken with it within a day, after which it is
 *   removed;
 * - `GET /dossiers/:id/components/:position/file` and `GET /dossiers/:id/results/:position/file` give what is in one to whom
 *   its `contentPath` is given.
 */
export function dossierFileRoutes(app: FastifyInstance, within: Within<PrismaClient>): void {
  app.post('/dossiers/files', async (request, reply) => {
    const receipt = await within(callerOf(request), async (context) => {
      requireRight(context, signedIn, 'storeDossierFile');
      const take = () => takeUpload(request, (upload) => context.use(DossierFileStore).store(upload));
      return context.audit.mutation('storeDossierFile', take);
    });
    return reply.status(201).send(receipt);
  });

  for (const kind of ['component', 'result'] as const) {
    app.get(`/dossiers/:id/${kind}s/:position/file`, async (request: FastifyRequest<{ Params: FileParams }>, reply) => {
      const { id, position } = request.params;
      const file = await within(callerOf(request), async (context) => {
        requireRight(context, signedIn, 'dossierFile');
        const dossier = await context.use(DossierStore).get(id);
        return context
          .use(DossierContentStore)
          .content(dossier, kind, /^\d{1,3}$/.test(position) ? Number(position) : -1);
      });
      return sendFile(reply, file);
    });
  }
}

interface FileParams {
  id: string;
  position: string;
}
