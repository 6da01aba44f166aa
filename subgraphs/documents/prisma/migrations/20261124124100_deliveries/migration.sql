-- CreateTable
CREATE TABLE "delivery" (
    "id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "sender_id" TEXT NOT NULL,
    "recipient_id" TEXT,
    "recipient_label" TEXT,
    "channel" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "status_at" TIMESTAMPTZ(3) NOT NULL,
    "status_before" TEXT,
    "change" TEXT,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "arrived_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_step" (
    "id" TEXT NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "agency_id" TEXT NOT NULL,
    "subject" TEXT,
    "reason" TEXT,

    CONSTRAINT "delivery_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "delivery_document_id_idx" ON "delivery"("document_id");

-- CreateIndex
CREATE INDEX "delivery_recipient_id_sent_at_id_idx" ON "delivery"("recipient_id", "sent_at" DESC, "id");

-- CreateIndex
CREATE INDEX "delivery_sender_id_sent_at_id_idx" ON "delivery"("sender_id", "sent_at" DESC, "id");

-- CreateIndex
CREATE INDEX "delivery_sent_at_id_idx" ON "delivery"("sent_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_step_delivery_id_position_key" ON "delivery_step"("delivery_id", "position");

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_step" ADD CONSTRAINT "delivery_step_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
