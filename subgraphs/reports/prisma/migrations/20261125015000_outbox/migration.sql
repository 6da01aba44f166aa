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

-- What was handed over to the Government's report system goes on as entries of the outbox.
INSERT INTO "outbox_entry" ("stream", "sequence", "kind", "content", "state", "recorded_at", "attempts", "due_at", "last_error", "acked_at", "receipt")
SELECT due."id", row_number() OVER (PARTITION BY due."id" ORDER BY submission."number"), 'REPORT',
    jsonb_build_object('submission', submission."id", 'packet', packet."content" || jsonb_build_object(
        'narrative', submission."narrative", 'attachments', submission."attachments", 'deadline', due."deadline",
        'late', coalesce((packet."content" ->> 'handedOverAt')::date > due."deadline", false))),
    CASE WHEN packet."next_attempt" IS NULL THEN 'ACKED' ELSE 'PENDING' END,
    (packet."content" ->> 'handedOverAt')::timestamptz, packet."attempts",
    coalesce(packet."next_attempt", (packet."content" ->> 'handedOverAt')::timestamptz), packet."last_fault",
    CASE WHEN packet."next_attempt" IS NULL THEN delivery."decided_at" END, delivery."receipt"
FROM "government_packet" packet
JOIN "report_submission" submission ON submission."id" = packet."submission_id"
JOIN "submission_due" due ON due."obligation_id" = submission."obligation_id" AND due."receiver_id" = packet."receiver_id"
JOIN "report_delivery" delivery ON delivery."submission_id" = submission."id" AND delivery."receiver_id" = packet."receiver_id";

-- CreateIndex
CREATE INDEX "outbox_entry_state_due_at_idx" ON "outbox_entry"("state", "due_at");

-- CreateIndex
CREATE INDEX "outbox_entry_recorded_at_stream_sequence_idx" ON "outbox_entry"("recorded_at", "stream", "sequence");

-- DropTable
DROP TABLE "government_packet";
