-- The optimistic lock is called revision throughout the graph.
ALTER TABLE "steering_task" RENAME COLUMN "version" TO "revision";
ALTER TABLE "document_draft" RENAME COLUMN "version" TO "revision";
