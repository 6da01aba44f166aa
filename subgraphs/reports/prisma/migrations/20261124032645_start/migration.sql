-- CreateTable
CREATE TABLE "report_regime" (
    "id" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "frequency" TEXT,
    "legal_basis" TEXT NOT NULL,
    "purpose" TEXT,
    "note" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,

    CONSTRAINT "report_regime_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regime_subject" (
    "regime_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,

    CONSTRAINT "regime_subject_pkey" PRIMARY KEY ("regime_id","agency_id")
);

-- CreateTable
CREATE TABLE "regime_receiver" (
    "regime_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "deadline_kind" TEXT NOT NULL,
    "deadline_number" INTEGER NOT NULL,

    CONSTRAINT "regime_receiver_pkey" PRIMARY KEY ("regime_id","agency_id")
);

-- CreateTable
CREATE TABLE "report_obligation" (
    "id" TEXT NOT NULL,
    "regime_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "period_id" TEXT NOT NULL,
    "period_kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "data_from" DATE NOT NULL,
    "data_to" DATE NOT NULL,

    CONSTRAINT "report_obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_due" (
    "obligation_id" TEXT NOT NULL,
    "receiver_id" TEXT NOT NULL,
    "deadline" DATE,
    "state" TEXT NOT NULL,

    CONSTRAINT "submission_due_pkey" PRIMARY KEY ("obligation_id","receiver_id")
);

-- CreateIndex
CREATE INDEX "report_obligation_agency_id_year_idx" ON "report_obligation"("agency_id", "year");

-- CreateIndex
CREATE INDEX "report_obligation_regime_id_idx" ON "report_obligation"("regime_id");

-- AddForeignKey
ALTER TABLE "regime_subject" ADD CONSTRAINT "regime_subject_regime_id_fkey" FOREIGN KEY ("regime_id") REFERENCES "report_regime"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regime_receiver" ADD CONSTRAINT "regime_receiver_regime_id_fkey" FOREIGN KEY ("regime_id") REFERENCES "report_regime"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_obligation" ADD CONSTRAINT "report_obligation_regime_id_fkey" FOREIGN KEY ("regime_id") REFERENCES "report_regime"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_due" ADD CONSTRAINT "submission_due_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "report_obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
