-- How few months, procedures and agencies there are together, so that what is counted by them is hashed and not sorted.
-- Prisma's schema cannot say it; the expression is that of dossier-cells.store.ts.
CREATE STATISTICS "dossier_month" (ndistinct)
ON "competent_id", "procedure_code", (date_trunc('month', "accepted_at" AT TIME ZONE INTERVAL '7 hours')) FROM "dossier";
