-- CreateTable
CREATE TABLE "sync_record" (
    "dossier_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "op" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "payload_hash" TEXT,
    "error_code" TEXT,
    "last_error" TEXT,
    "synced_at" TIMESTAMPTZ(3),
    "national_ack" TEXT,

    CONSTRAINT "sync_record_pkey" PRIMARY KEY ("dossier_id","sequence")
);

-- CreateTable
CREATE TABLE "sync_replay" (
    "id" TEXT NOT NULL,
    "replayed_at" TIMESTAMPTZ(3) NOT NULL,
    "records" INTEGER NOT NULL,

    CONSTRAINT "sync_replay_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sync_record_state_next_attempt_at_idx" ON "sync_record"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "sync_record_recorded_at_dossier_id_sequence_idx" ON "sync_record"("recorded_at", "dossier_id", "sequence");
