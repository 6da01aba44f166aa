-- CreateTable
CREATE TABLE "document" (
    "id" TEXT NOT NULL,
    "code_number" TEXT NOT NULL,
    "code_notation" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "place" TEXT,
    "promulgation_date" DATE NOT NULL,
    "issuer_id" TEXT NOT NULL,
    "drafting_unit" TEXT,
    "signer_prefix" TEXT,
    "signer_position" TEXT,
    "signer_name" TEXT,
    "signer_officer_id" TEXT,
    "typist_notation" TEXT,
    "urgency" TEXT,
    "is_public" BOOLEAN NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "addressee" (
    "document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "addressee_pkey" PRIMARY KEY ("document_id","position")
);

-- CreateTable
CREATE TABLE "recipient" (
    "document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "agency_id" TEXT,

    CONSTRAINT "recipient_pkey" PRIMARY KEY ("document_id","position")
);

-- CreateTable
CREATE TABLE "party" (
    "document_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "agency_id" TEXT NOT NULL,

    CONSTRAINT "party_pkey" PRIMARY KEY ("document_id","role","position","agency_id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("document_id","position")
);

-- CreateTable
CREATE TABLE "document_reference" (
    "document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "date" DATE,
    "relation" TEXT NOT NULL,
    "cited_id" TEXT,

    CONSTRAINT "document_reference_pkey" PRIMARY KEY ("document_id","position")
);

-- CreateTable
CREATE TABLE "steering_task" (
    "id" TEXT NOT NULL,
    "source_document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "clause" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "assigner_id" TEXT NOT NULL,
    "lead_agency_id" TEXT NOT NULL,
    "assigned_at" DATE NOT NULL,
    "due_date" DATE,
    "completed_at" DATE,
    "recurrence" TEXT,
    "status" TEXT NOT NULL,
    "target_indicator" TEXT,
    "target_value" DOUBLE PRECISION,

    CONSTRAINT "steering_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_coordinator" (
    "task_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,

    CONSTRAINT "task_coordinator_pkey" PRIMARY KEY ("task_id","agency_id")
);

-- CreateIndex
CREATE INDEX "document_promulgation_date_id_idx" ON "document"("promulgation_date" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "document_code_number_code_notation_year_issuer_id_key" ON "document"("code_number", "code_notation", "year", "issuer_id");

-- CreateIndex
CREATE INDEX "party_agency_id_document_id_idx" ON "party"("agency_id", "document_id");

-- CreateIndex
CREATE INDEX "document_reference_cited_id_idx" ON "document_reference"("cited_id");

-- CreateIndex
CREATE INDEX "steering_task_source_document_id_position_idx" ON "steering_task"("source_document_id", "position");

-- CreateIndex
CREATE INDEX "steering_task_lead_agency_id_assigned_at_id_idx" ON "steering_task"("lead_agency_id", "assigned_at" DESC, "id");

-- CreateIndex
CREATE INDEX "task_coordinator_agency_id_idx" ON "task_coordinator"("agency_id");

-- AddForeignKey
ALTER TABLE "addressee" ADD CONSTRAINT "addressee_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipient" ADD CONSTRAINT "recipient_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party" ADD CONSTRAINT "party_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_reference" ADD CONSTRAINT "document_reference_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_reference" ADD CONSTRAINT "document_reference_cited_id_fkey" FOREIGN KEY ("cited_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "steering_task" ADD CONSTRAINT "steering_task_source_document_id_fkey" FOREIGN KEY ("source_document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_coordinator" ADD CONSTRAINT "task_coordinator_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "steering_task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
