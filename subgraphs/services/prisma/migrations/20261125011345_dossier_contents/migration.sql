-- AlterTable
ALTER TABLE "dossier" ADD COLUMN     "breaches" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "digitised" TEXT NOT NULL DEFAULT 'NONE',
ADD COLUMN     "electronic_result" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "from_national_store" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "paid" INTEGER,
ADD COLUMN     "paid_online" TEXT NOT NULL DEFAULT 'NONE',
ADD COLUMN     "processing_minutes" INTEGER,
ADD COLUMN     "reschedules" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "verified_by_vneid" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "dossier_event" ADD COLUMN     "new_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "previous_due_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "dossier_payment" ADD COLUMN     "fee" TEXT,
ADD COLUMN     "kind" TEXT;

-- AlterTable
ALTER TABLE "procedure_version" ADD COLUMN     "shares_files" BOOLEAN;

-- CreateTable
CREATE TABLE "dossier_component" (
    "dossier_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "originals" INTEGER NOT NULL,
    "copies" INTEGER NOT NULL,
    "digitised" BOOLEAN NOT NULL,
    "reused" BOOLEAN NOT NULL,
    "from_national_store" BOOLEAN NOT NULL,
    "file_name" TEXT,
    "file_url" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dossier_component_pkey" PRIMARY KEY ("dossier_id","position")
);

-- CreateTable
CREATE TABLE "dossier_result" (
    "dossier_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "document_number" TEXT,
    "issued_on" DATE,
    "file_name" TEXT,
    "file_url" TEXT,

    CONSTRAINT "dossier_result_pkey" PRIMARY KEY ("dossier_id","position")
);

-- AddForeignKey
ALTER TABLE "dossier_component" ADD CONSTRAINT "dossier_component_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_result" ADD CONSTRAINT "dossier_result_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was paid so far is summed up in its dossier.
UPDATE "dossier" SET "paid" = total.amount
FROM (SELECT "dossier_id", sum("amount")::int AS amount FROM "dossier_payment" GROUP BY "dossier_id") total
WHERE "dossier"."id" = total."dossier_id";
