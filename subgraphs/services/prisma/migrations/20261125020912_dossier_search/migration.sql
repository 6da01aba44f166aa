-- What dossiers are searched by. Stored rows are folded here as subgraphs/kernel/vietnamese.ts folds what comes later.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

ALTER TABLE "dossier" ADD COLUMN "search_text" TEXT NOT NULL DEFAULT '';

UPDATE "dossier" SET "search_text" = rtrim(' ' || regexp_replace(
  regexp_replace(translate(lower(normalize("full_name", NFKD)), 'đĐð', 'ddd'), '[\u0300-\u036f]', '', 'g'),
  '[^[:alnum:]]+', ' ', 'g'
));
UPDATE "dossier" SET "search_text" = regexp_replace(
  regexp_replace(regexp_replace("search_text", '\mngok\M', 'ngoc', 'g'), '\mla\M', 'ia', 'g'), '\mpo(?= y\M)', 'bo', 'g'
);

-- CreateIndex
CREATE INDEX "dossier_search_text_idx" ON "dossier" USING GIN ("search_text" public.gin_trgm_ops);

-- CreateIndex
CREATE INDEX "dossier_assigned_to_registered_on_idx" ON "dossier"("assigned_to", "registered_on" DESC);

-- What an officer has to do, the most urgent first; without a deadline last. Prisma's schema cannot say such an index.
CREATE INDEX "dossier_work_list_idx" ON "dossier"("assigned_to", (coalesce("due_at", 'infinity'::timestamptz)), "id") WHERE "ended_at" IS NULL;
