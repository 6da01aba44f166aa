-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "is_appendix" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "circulation" TEXT,
ADD COLUMN     "copy_count" INTEGER,
ADD COLUMN     "issuer_contact" TEXT,
ADD COLUMN     "replaces_id" TEXT,
ADD COLUMN     "revocation_reason" TEXT,
ADD COLUMN     "revoked_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "document_draft" (
    "id" TEXT NOT NULL,
    "issuer_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "document_id" TEXT,

    CONSTRAINT "document_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_counter" (
    "agency_id" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "register_counter_pkey" PRIMARY KEY ("agency_id","direction","year")
);

-- CreateTable
CREATE TABLE "register_entry" (
    "id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "document_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "subject" TEXT,

    CONSTRAINT "register_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "document_draft_issuer_id_drafted_at_id_idx" ON "document_draft"("issuer_id", "drafted_at" DESC, "id");

-- CreateIndex
CREATE INDEX "register_entry_agency_id_recorded_at_id_idx" ON "register_entry"("agency_id", "recorded_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "register_entry_agency_id_direction_year_sequence_key" ON "register_entry"("agency_id", "direction", "year", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "document_replaces_id_key" ON "document"("replaces_id");

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_draft" ADD CONSTRAINT "document_draft_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_entry" ADD CONSTRAINT "register_entry_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
