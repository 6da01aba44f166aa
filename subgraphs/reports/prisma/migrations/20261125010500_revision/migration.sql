-- The optimistic lock has the name that it has in the other subgraphs.
ALTER TABLE "report_submission" RENAME COLUMN "version" TO "revision";
