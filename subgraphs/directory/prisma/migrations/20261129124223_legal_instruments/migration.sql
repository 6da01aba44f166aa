-- CreateTable
CREATE TABLE "legal_instrument" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "year" INTEGER,
    "kind" TEXT NOT NULL,
    "topics" TEXT[],
    "title_vi" TEXT,
    "title_en" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE NOT NULL,
    "verified" BOOLEAN NOT NULL,
    "note" TEXT,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "legal_instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_instrument_effect" (
    "later_id" TEXT NOT NULL,
    "earlier_id" TEXT NOT NULL,
    "effect" TEXT NOT NULL,

    CONSTRAINT "legal_instrument_effect_pkey" PRIMARY KEY ("later_id","earlier_id")
);

-- CreateIndex
CREATE INDEX "legal_instrument_number_idx" ON "legal_instrument"("number");

-- CreateIndex
CREATE INDEX "legal_instrument_effect_earlier_id_idx" ON "legal_instrument_effect"("earlier_id");

-- AddForeignKey
ALTER TABLE "legal_instrument_effect" ADD CONSTRAINT "legal_instrument_effect_later_id_fkey" FOREIGN KEY ("later_id") REFERENCES "legal_instrument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_instrument_effect" ADD CONSTRAINT "legal_instrument_effect_earlier_id_fkey" FOREIGN KEY ("earlier_id") REFERENCES "legal_instrument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
