-- CreateTable
CREATE TABLE "agency" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "admin_unit_id" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_version" (
    "agency_id" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "abbreviation" TEXT,
    "parent_id" TEXT,

    CONSTRAINT "agency_version_pkey" PRIMARY KEY ("agency_id","valid_from")
);

-- CreateTable
CREATE TABLE "agency_code" (
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "agency_code_pkey" PRIMARY KEY ("scheme","value","valid_from")
);

-- CreateTable
CREATE TABLE "org_change" (
    "id" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "legal_basis" TEXT,
    "note" TEXT,

    CONSTRAINT "org_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "org_change_agency" (
    "change_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "org_change_agency_pkey" PRIMARY KEY ("change_id","agency_id","role")
);

-- CreateTable
CREATE TABLE "succession" (
    "predecessor_id" TEXT NOT NULL,
    "successor_id" TEXT NOT NULL,
    "change_id" TEXT NOT NULL,

    CONSTRAINT "succession_pkey" PRIMARY KEY ("predecessor_id","successor_id")
);

-- CreateTable
CREATE TABLE "admin_unit" (
    "id" TEXT NOT NULL,
    "stat_code" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "unit_type" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parent_id" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "search_text" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "admin_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "admin_unit_lineage" (
    "predecessor_id" TEXT NOT NULL,
    "successor_id" TEXT NOT NULL,

    CONSTRAINT "admin_unit_lineage_pkey" PRIMARY KEY ("predecessor_id","successor_id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "rank" TEXT NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "officer" (
    "id" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "subject" TEXT,
    "work_email" TEXT,
    "work_phone" TEXT,
    "personal_email" TEXT,
    "personal_phone" TEXT,
    "date_of_birth" DATE,
    "identity_number" TEXT,

    CONSTRAINT "officer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" TEXT NOT NULL,
    "officer_id" TEXT NOT NULL,
    "post_id" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_record" (
    "key" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "result_id" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("subject","key")
);

-- CreateIndex
CREATE INDEX "agency_version_parent_id_idx" ON "agency_version"("parent_id");

-- CreateIndex
CREATE INDEX "agency_code_agency_id_idx" ON "agency_code"("agency_id");

-- CreateIndex
CREATE INDEX "org_change_agency_agency_id_idx" ON "org_change_agency"("agency_id");

-- CreateIndex
CREATE INDEX "succession_successor_id_idx" ON "succession"("successor_id");

-- CreateIndex
CREATE INDEX "admin_unit_parent_id_idx" ON "admin_unit"("parent_id");

-- CreateIndex
CREATE INDEX "admin_unit_stat_code_idx" ON "admin_unit"("stat_code");

-- CreateIndex
CREATE INDEX "admin_unit_lineage_successor_id_idx" ON "admin_unit_lineage"("successor_id");

-- CreateIndex
CREATE INDEX "post_agency_id_idx" ON "post"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "officer_subject_key" ON "officer"("subject");

-- CreateIndex
CREATE INDEX "membership_officer_id_idx" ON "membership"("officer_id");

-- CreateIndex
CREATE INDEX "membership_post_id_idx" ON "membership"("post_id");

-- AddForeignKey
ALTER TABLE "agency_version" ADD CONSTRAINT "agency_version_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_code" ADD CONSTRAINT "agency_code_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "org_change_agency" ADD CONSTRAINT "org_change_agency_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "org_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "succession" ADD CONSTRAINT "succession_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "org_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admin_unit_lineage" ADD CONSTRAINT "admin_unit_lineage_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "admin_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admin_unit_lineage" ADD CONSTRAINT "admin_unit_lineage_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "admin_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
