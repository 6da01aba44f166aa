-- CreateTable
CREATE TABLE "document_packet" (
    "document_id" TEXT NOT NULL,
    "axis_id" TEXT NOT NULL,
    "envelope" JSONB NOT NULL,

    CONSTRAINT "document_packet_pkey" PRIMARY KEY ("document_id")
);

-- CreateTable
CREATE TABLE "document_change" (
    "document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "before" JSONB NOT NULL,

    CONSTRAINT "document_change_pkey" PRIMARY KEY ("document_id","position")
);

-- CreateTable
CREATE TABLE "staff_info" (
    "id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "step_id" TEXT,
    "agency_id" TEXT NOT NULL,
    "department" TEXT,
    "name" TEXT,
    "email" TEXT,
    "mobile" TEXT,

    CONSTRAINT "staff_info_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_entry" (
    "stream" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB,
    "state" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error_code" TEXT,
    "last_error" TEXT,
    "acked_at" TIMESTAMPTZ(3),
    "receipt" TEXT,
    "payload_hash" TEXT,

    CONSTRAINT "outbox_entry_pkey" PRIMARY KEY ("stream","sequence")
);

-- CreateTable
CREATE TABLE "axis_message" (
    "message_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "waits_for" TEXT,
    "packet" BYTEA,
    "refusal" TEXT,
    "reason" TEXT,

    CONSTRAINT "axis_message_pkey" PRIMARY KEY ("message_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "document_packet_axis_id_key" ON "document_packet"("axis_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_info_step_id_key" ON "staff_info"("step_id");

-- CreateIndex
CREATE INDEX "staff_info_document_id_idx" ON "staff_info"("document_id");

-- CreateIndex
CREATE INDEX "outbox_entry_state_due_at_idx" ON "outbox_entry"("state", "due_at");

-- CreateIndex
CREATE INDEX "axis_message_state_received_at_idx" ON "axis_message"("state", "received_at");

-- AddForeignKey
ALTER TABLE "document_packet" ADD CONSTRAINT "document_packet_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_change" ADD CONSTRAINT "document_change_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_info" ADD CONSTRAINT "staff_info_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
