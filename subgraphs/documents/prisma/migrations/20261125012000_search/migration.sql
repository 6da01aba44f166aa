-- What documents are searched by. Stored rows are folded here as subgraphs/kernel/vietnamese.ts folds what comes later.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

ALTER TABLE "document" ADD COLUMN "search_text" TEXT NOT NULL DEFAULT '';

UPDATE "document" SET "search_text" = rtrim(' ' || regexp_replace(
  regexp_replace(
    translate(lower(normalize("code_number" || ' ' || "code_notation" || ' ' || "subject", NFKD)), 'đĐð', 'ddd'),
    '[\u0300-\u036f]', '', 'g'
  ),
  '[^[:alnum:]]+', ' ', 'g'
));
UPDATE "document" SET "search_text" = regexp_replace(
  regexp_replace(regexp_replace("search_text", '\mngok\M', 'ngoc', 'g'), '\mla\M', 'ia', 'g'), '\mpo(?= y\M)', 'bo', 'g'
);

CREATE INDEX "document_search_text_idx" ON "document" USING GIN ("search_text" public.gin_trgm_ops);
