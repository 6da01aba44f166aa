-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "file_id" TEXT,
ADD COLUMN     "is_main" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "signature_id" TEXT;

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "validly_signed" BOOLEAN;

-- AlterTable
ALTER TABLE "signature" ADD COLUMN     "covers_whole_file" BOOLEAN,
ADD COLUMN     "existed_at" TIMESTAMPTZ(3),
ADD COLUMN     "inputs_hash" TEXT,
ADD COLUMN     "position" INTEGER,
ADD COLUMN     "signer_cert_issuer" TEXT,
ADD COLUMN     "signer_cert_serial" TEXT,
ADD COLUMN     "signing_time_source" TEXT,
ADD COLUMN     "timestamp_authority" TEXT,
ADD COLUMN     "trust" TEXT;

-- CreateTable
CREATE TABLE "stored_file" (
    "id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature_trust" (
    "fingerprint" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "used_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signature_trust_pkey" PRIMARY KEY ("fingerprint")
);

-- CreateIndex
CREATE INDEX "attachment_file_id_idx" ON "attachment"("file_id");

-- CreateIndex
CREATE INDEX "attachment_signature_id_idx" ON "attachment"("signature_id");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was worked out for each reader until now is kept from here on.
UPDATE "document" AS item SET "validly_signed" = (
  SELECT CASE WHEN leader_valid AND agency_valid THEN true WHEN leader_invalid OR agency_invalid THEN false END FROM (
    SELECT bool_or(kind = 'LEADER' AND valid) AS leader_valid, bool_or(kind = 'AGENCY' AND valid) AS agency_valid,
      bool_and(NOT valid AND status <> 'UNKNOWN') FILTER (WHERE kind = 'LEADER') AS leader_invalid,
      bool_and(NOT valid AND status <> 'UNKNOWN') FILTER (WHERE kind = 'AGENCY') AS agency_invalid
    FROM (
      SELECT kind, status, coalesce(status = 'VALID'
        AND signing_time < (item.promulgation_date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
        AND (kind <> 'LEADER' OR position(item.signer_name IN signer_cert_subject) > 0), false) AS valid
      FROM "signature" WHERE document_id = item.id
    ) signature
  ) verdict
);
