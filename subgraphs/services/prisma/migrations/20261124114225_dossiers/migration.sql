-- CreateTable
CREATE TABLE "dossier" (
    "id" TEXT NOT NULL,
    "code" TEXT,
    "procedure_code" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "channel" TEXT NOT NULL,
    "receiving_id" TEXT NOT NULL,
    "competent_id" TEXT NOT NULL,
    "returning_id" TEXT NOT NULL,
    "applicant_subject" TEXT,
    "full_name" TEXT NOT NULL,
    "date_of_birth" DATE,
    "address" TEXT,
    "identity_number" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "consents" TEXT[],
    "assigned_to" TEXT,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "registered_on" DATE NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "first_due_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "promised_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "waiting_since" TIMESTAMPTZ(3),
    "supplement_requests" INTEGER NOT NULL DEFAULT 0,
    "filed_by" TEXT,
    "rating" TEXT,

    CONSTRAINT "dossier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_event" (
    "dossier_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "step" TEXT,
    "status" TEXT NOT NULL,
    "actor" TEXT,
    "agency_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "content" TEXT,

    CONSTRAINT "dossier_event_pkey" PRIMARY KEY ("dossier_id","position")
);

-- CreateTable
CREATE TABLE "dossier_payment" (
    "dossier_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "transaction_id" TEXT,
    "paid_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dossier_payment_pkey" PRIMARY KEY ("dossier_id","position")
);

-- CreateTable
CREATE TABLE "dossier_sequence" (
    "agency_code" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "dossier_sequence_pkey" PRIMARY KEY ("agency_code","day")
);

-- CreateIndex
CREATE UNIQUE INDEX "dossier_code_key" ON "dossier"("code");

-- CreateIndex
CREATE INDEX "dossier_registered_on_id_idx" ON "dossier"("registered_on" DESC, "id");

-- CreateIndex
CREATE INDEX "dossier_receiving_id_registered_on_idx" ON "dossier"("receiving_id", "registered_on" DESC);

-- CreateIndex
CREATE INDEX "dossier_competent_id_registered_on_idx" ON "dossier"("competent_id", "registered_on" DESC);

-- CreateIndex
CREATE INDEX "dossier_returning_id_registered_on_idx" ON "dossier"("returning_id", "registered_on" DESC);

-- CreateIndex
CREATE INDEX "dossier_applicant_subject_idx" ON "dossier"("applicant_subject");

-- CreateIndex
CREATE INDEX "dossier_competent_id_procedure_code_accepted_at_idx" ON "dossier"("competent_id", "procedure_code", "accepted_at");

-- AddForeignKey
ALTER TABLE "dossier_event" ADD CONSTRAINT "dossier_event_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_payment" ADD CONSTRAINT "dossier_payment_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
