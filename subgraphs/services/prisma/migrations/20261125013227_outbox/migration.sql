-- CreateTable
CREATE TABLE "outbox_entry" (
    "stream" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB,
    "state" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "payload_hash" TEXT,
    "error_code" TEXT,
    "last_error" TEXT,
    "acked_at" TIMESTAMPTZ(3),
    "receipt" TEXT,

    CONSTRAINT "outbox_entry_pkey" PRIMARY KEY ("stream","sequence")
);

-- What the portal is still to be told, and what it has been told, goes on as entries of the outbox.
INSERT INTO "outbox_entry" ("stream", "sequence", "kind", "state", "recorded_at", "attempts", "due_at", "payload_hash", "error_code", "last_error", "acked_at", "receipt")
SELECT "dossier_id", "sequence", "op", "state", "recorded_at", "attempts", "next_attempt_at", "payload_hash", "error_code", "last_error", "synced_at", "national_ack"
FROM "sync_record";

-- CreateIndex
CREATE INDEX "outbox_entry_state_due_at_idx" ON "outbox_entry"("state", "due_at");

-- CreateIndex
CREATE INDEX "outbox_entry_recorded_at_stream_sequence_idx" ON "outbox_entry"("recorded_at", "stream", "sequence");

-- AlterTable
ALTER TABLE "dossier" ADD COLUMN     "result_synced" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "synced_at" TIMESTAMPTZ(3);

UPDATE "dossier" SET "synced_at" = record."synced_at"
FROM "sync_record" record WHERE record."dossier_id" = "dossier"."id" AND record."sequence" = 1 AND record."state" = 'ACKED';

-- DropTable
DROP TABLE "sync_record";
