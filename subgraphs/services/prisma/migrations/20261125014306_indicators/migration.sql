-- DropIndex
DROP INDEX "dossier_competent_id_procedure_code_accepted_at_idx";

-- AlterTable
ALTER TABLE "dossier" ADD COLUMN     "complained" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "reported_dossiers" (
    "agency_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "dossiers" INTEGER NOT NULL,

    CONSTRAINT "reported_dossiers_pkey" PRIMARY KEY ("agency_id","period")
);

-- CreateTable
CREATE TABLE "feedback" (
    "id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "dossier_id" TEXT,
    "procedure_code" TEXT,
    "subject" TEXT,
    "content" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "received_on" DATE NOT NULL,
    "answer_due_at" TIMESTAMPTZ(3) NOT NULL,
    "reject_due_at" TIMESTAMPTZ(3) NOT NULL,
    "supplement_due_at" TIMESTAMPTZ(3) NOT NULL,
    "supplement_requested_at" TIMESTAMPTZ(3),
    "supplement_received_at" TIMESTAMPTZ(3),
    "rejected_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "publish_due_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "liked" BOOLEAN,
    "repeats" TEXT,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "feedback_agency_id_received_on_idx" ON "feedback"("agency_id", "received_on" DESC);

-- CreateIndex
CREATE INDEX "feedback_received_on_id_idx" ON "feedback"("received_on" DESC, "id");

-- CreateIndex
CREATE INDEX "dossier_competent_id_accepted_at_idx" ON "dossier"("competent_id", "accepted_at");

-- CreateIndex
CREATE INDEX "dossier_procedure_code_accepted_at_idx" ON "dossier"("procedure_code", "accepted_at");
