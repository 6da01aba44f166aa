-- CreateTable
CREATE TABLE "working_year" (
    "year" INTEGER NOT NULL,
    "decision" TEXT,
    "revision" INTEGER NOT NULL,
    "changed_days" DATE[],

    CONSTRAINT "working_year_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "working_year_day" (
    "date" DATE NOT NULL,
    "year" INTEGER NOT NULL,
    "name_vi" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "working_year_day_pkey" PRIMARY KEY ("date")
);

-- CreateIndex
CREATE INDEX "working_year_day_year_idx" ON "working_year_day"("year");

-- AddForeignKey
ALTER TABLE "working_year_day" ADD CONSTRAINT "working_year_day_year_fkey" FOREIGN KEY ("year") REFERENCES "working_year"("year") ON DELETE RESTRICT ON UPDATE CASCADE;
