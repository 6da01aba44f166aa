-- What was given as the id of a signature was never looked at, so that it says nothing.
ALTER TABLE "report_submission" DROP COLUMN "signature";

-- CreateTable
CREATE TABLE "report_signing" (
    "submission_id" TEXT NOT NULL,
    "cms" BYTEA NOT NULL,
    "content_hash" TEXT NOT NULL,
    "trust" TEXT NOT NULL,

    CONSTRAINT "report_signing_pkey" PRIMARY KEY ("submission_id")
);

-- CreateTable
CREATE TABLE "report_signer" (
    "submission_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "leader" TEXT,
    "signer_cert_subject" TEXT,
    "signer_cert_issuer" TEXT,
    "signer_cert_serial" TEXT,
    "signing_time" TIMESTAMPTZ(3),
    "signing_time_source" TEXT,
    "timestamp_authority" TEXT,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "inputs_hash" TEXT NOT NULL,

    CONSTRAINT "report_signer_pkey" PRIMARY KEY ("submission_id","position")
);

-- CreateTable
CREATE TABLE "signature_trust" (
    "fingerprint" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "used_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signature_trust_pkey" PRIMARY KEY ("fingerprint")
);

-- AddForeignKey
ALTER TABLE "report_signing" ADD CONSTRAINT "report_signing_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "report_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_signer" ADD CONSTRAINT "report_signer_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "report_signing"("submission_id") ON DELETE CASCADE ON UPDATE CASCADE;
