-- CreateIndex
CREATE INDEX "dossier_payment_paid_at_idx" ON "dossier_payment"("paid_at");
