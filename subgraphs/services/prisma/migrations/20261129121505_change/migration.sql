-- CreateTable
CREATE TABLE "calendar_basis" (
    "id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "calendar_basis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "due_date_move" (
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "agency_id" TEXT NOT NULL,
    "previous_due_at" TIMESTAMPTZ(3) NOT NULL,
    "new_due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "due_date_move_pkey" PRIMARY KEY ("kind","subject_id","revision")
);

-- CreateIndex
CREATE INDEX "due_date_move_year_revision_idx" ON "due_date_move"("year", "revision");
