-- CreateIndex
CREATE INDEX "dossier_competent_id_due_at_idx" ON "dossier"("competent_id", "due_at");

-- Indexes that Prisma's schema cannot say: of what is not done, and of what came in, or goes out, elsewhere.
CREATE INDEX "dossier_open_idx" ON "dossier"("competent_id", "registered_on" DESC) WHERE "ended_at" IS NULL;
CREATE INDEX "dossier_received_elsewhere_idx" ON "dossier"("receiving_id", "registered_on" DESC) WHERE "receiving_id" <> "competent_id";
CREATE INDEX "dossier_returned_elsewhere_idx" ON "dossier"("returning_id", "registered_on" DESC) WHERE "returning_id" <> "competent_id";
